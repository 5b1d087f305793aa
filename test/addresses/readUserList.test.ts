import { expect, test } from "vitest";
import { listed, readUserList, writeUserList } from "../../src/addresses/readUserList.js";

test.each([
  ["", []],
  [" \n,;", []],
  ["user_1", ["user_1"]],
  ["user_1, user_2;user_3", ["user_1", "user_2", "user_3"]],
  ["user_1\r\nuser_2\n\nuser_1", ["user_1", "user_2", "user_1"]],
  ["user_1 user_2\tuser_3", ["user_1", "user_2", "user_3"]],
  ["\uFEFFuser_id,name\nuser_1,Ann Lee\nuser_2,\n,Bo", ["user_1", "user_2"]],
  ['Name;E-Mail\n"Lee; Ann";ann@x.test\nBo;bo@x.test', ["ann@x.test", "bo@x.test"]],
  ["id\nuser_1\nuser_2", ["user_1", "user_2"]],
  ["id", ["id"]],
])("%j has the users %j", (text, users) => {
  expect(readUserList(text)).toEqual(users.map(listed));
});

const TERMS = [
  { user: "user_1", accessEnds: "2027-01-31", groups: "Design, Sales" },
  { user: "user_2", accessEnds: "", groups: "" },
];

test.each([
  'user_id,access_ends,groups\nuser_1,2027-01-31,"Design, Sales"\nuser_2,,',
  'Groups;ID;Expires at\n"Design, Sales";user_1;2027-01-31\n;user_2;',
  "id\tTeams\tEnd date\nuser_1\tDesign, Sales\t2027-01-31\nuser_2",
])("%j says when access ends and which groups", (text) => {
  expect(readUserList(text)).toEqual(TERMS);
});

test("columns are found by the names of an export in another language", () => {
  const text = "Benutzer-ID;Zugriff endet;Gruppen\nuser_1;2027-01-31;Design, Sales\nuser_2;;";
  const columns = { user: ["Benutzer-ID"], accessEnds: ["Zugriff endet"], groups: ["Gruppen"] };
  expect(readUserList(text, columns)).toEqual(TERMS);
});

test("what is written is read back as it was", () => {
  const odd = [...TERMS, { user: "user_3", accessEnds: "", groups: 'The "A" team' }];
  expect(readUserList(writeUserList(odd))).toEqual(odd);
  expect(writeUserList([listed("user_1"), listed("user_2")])).toBe("user_1\nuser_2");
});
