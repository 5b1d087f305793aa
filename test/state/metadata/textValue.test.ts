import { expect, test } from "vitest";
import { hasLineBreak, losesLines, replaceText, rowsOf } from "../../../src/state/metadata/textValue.js";

test.each([
  ["", false, false],
  ["one line", false, false],
  ["tab\tand \u2028", false, false],
  // What is copied from a cell of a spreadsheet ends like this.
  ["a cell\r\n", true, false],
  ["a line\n", true, false],
  ["\n", true, false],
  ["\na", true, true],
  ["a\n\n", true, true],
  ["a\rb", true, true],
  ["a\r\nb\r\n", true, true],
])("%j has a line break: %s; one line would lose lines of it: %s", (text, has, loses) => {
  expect(hasLineBreak(text)).toBe(has);
  expect(losesLines(text)).toBe(loses);
});

test("a part of a text is replaced, with the line ends of a text area and the caret behind it", () => {
  expect(replaceText("Kade 12", 0, 4, "Gracht\r\n1\r")).toEqual({ text: "Gracht\n1\n 12", caret: 9 });
  expect(replaceText("ab", 1, 1, "\n")).toEqual({ text: "a\nb", caret: 2 });
});

test("a text area has a row a line, and at most eight", () => {
  expect(["", "a", "a\nb", "a\r\nb\rc", "\n".repeat(20)].map(rowsOf)).toEqual([1, 1, 2, 3, 8]);
});
