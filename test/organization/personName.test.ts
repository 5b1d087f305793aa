import { expect, test } from "vitest";
import { namesOf } from "../../src/organization/rules/personName.js";
import type { PublicUserData } from "../../src/organization/records.js";

const person = (userId: string, given: Partial<PublicUserData>): PublicUserData => ({
  userId,
  firstName: null,
  lastName: null,
  username: null,
  identifier: null,
  imageUrl: "",
  hasImage: false,
  banned: false,
  deprovisioned: false,
  ...given,
});

const ada = person("1", { firstName: "Ada", lastName: "Lee", identifier: "ada@x.test" });
const other = person("2", { firstName: "Ada", lastName: "Lee", identifier: "lee@x.test" });

test("a name that is there once is enough", () => {
  expect(namesOf([ada])(ada)).toBe("Ada Lee");
  expect(namesOf([ada, ada])(ada)).toBe("Ada Lee");
});

test("two people of one name are told apart by their addresses, also one who is not shown", () => {
  const nameOf = namesOf([ada, other]);
  expect([ada, other].map(nameOf)).toEqual(["Ada Lee (ada@x.test)", "Ada Lee (lee@x.test)"]);
  expect(namesOf([ada])(other)).toBe("Ada Lee (lee@x.test)");
});

test.each([
  ["letter case", { firstName: "ADA", lastName: "lee" }],
  ["spaces", { firstName: "Ada ", lastName: " Lee" }],
])("names that differ in %s only are one name", (_, given) => {
  const twin = person("3", { ...given, identifier: "twin@x.test" });
  expect(namesOf([ada, twin])(ada)).toBe("Ada Lee (ada@x.test)");
});

test("people without an address are told apart by username or id", () => {
  const named = person("4", { firstName: "Ada", lastName: "Lee", username: "ada4" });
  const bare = person("5", { firstName: "Ada", lastName: "Lee" });
  expect([named, bare].map(namesOf([named, bare]))).toEqual(["Ada Lee (ada4)", "Ada Lee (5)"]);
});
