import { expect, test } from "vitest";
import { pluralIn } from "../../src/labels/pluralIn.js";

test("English tells one from many, and 0 from both where it has words for it", () => {
  const plural = pluralIn("en");
  const members = plural((n) => ({ one: `${n} member`, other: `${n} members` }));
  expect([0, 1, 2, 1234].map((n) => members(n, n.toLocaleString("en")))).toEqual([
    "0 members",
    "1 member",
    "2 members",
    "1,234 members",
  ]);
  const invite = plural((n) => ({ zero: "Invite", one: `Invite ${n}`, other: `Invite ${n} people` }));
  expect(invite(0, "0")).toBe("Invite");
});

test("a language with more plural forms can say each of them", () => {
  const members = pluralIn("pl")((n) => ({
    one: `${n} członek`,
    few: `${n} członków (few)`,
    many: `${n} członków`,
    other: `${n} członka`,
  }));
  expect([1, 3, 5, 22, 25].map((n) => members(n, String(n)))).toEqual([
    "1 członek",
    "3 członków (few)",
    "5 członków",
    "22 członków (few)",
    "25 członków",
  ]);
});

test("a form that a language has and a table lacks falls back to `other`", () => {
  expect(pluralIn("pl")((n) => ({ other: `${n} osób` }))(3, "3")).toBe("3 osób");
});

test("a text can hold more than the number", () => {
  const exported = pluralIn("en")((n: string, file: string) => ({
    one: `Exported ${n} member to ${file}.`,
    other: `Exported ${n} members to ${file}.`,
  }));
  expect(exported(2, "2", "members.csv")).toBe("Exported 2 members to members.csv.");
});
