import { expect, test } from "vitest";
import { readUserList } from "../../src/addresses/readUserList.js";

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
  expect(readUserList(text)).toEqual(users);
});
