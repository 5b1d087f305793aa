import * as fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvLine } from "../../src/lib/csv.js";

const readBack = (text: string) => Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" }).data[0];
const cellOf = (text: string) => readBack(csvLine([text]))?.[0];

test("a line is quoted as RFC 4180 says, and ends as it says", () => {
  expect(csvLine(["Ann", 'the "boss"', "a,b"])).toBe('"Ann","the ""boss""","a,b"\r\n');
  expect(csvLine([])).toBe("\r\n");
  expect(csvLine([""])).toBe('""\r\n');
});

test.each([
  ["a formula with a link", '=HYPERLINK("http://evil")', `'=HYPERLINK("http://evil")`],
  ["a plus", "+1", "'+1"],
  ["a minus", "-1", "'-1"],
  ["an at sign", "@SUM(A1)", "'@SUM(A1)"],
  ["a tab", "\tx", "'\tx"],
  ["a carriage return", "\rx", "'\rx"],
  ["a line feed", "\nx", "'\nx"],
  ["a formula over two lines", "=1+\n2", "'=1+\n2"],
  ["spaces before a formula", "  =1", "'  =1"],
  ["a no-break space before a formula", "\u00A0=1", "'\u00A0=1"],
  ["a zero-width space before a formula", "\u200B=1", "'\u200B=1"],
  ["a quote before a formula", '"=1', `'"=1`],
  ["full-width signs", "＝1", "'＝1"],
  ["a full-width plus", "＋1", "'＋1"],
  ["a full-width minus", "－1", "'－1"],
  ["a full-width at sign", "＠SUM", "'＠SUM"],
  ["a formula behind a semicolon, where that separates cells", "Lee;=1;", "Lee;'=1;"],
  ["a formula behind a comma and spaces", "Lee, =1", "Lee,' =1"],
  ["a formula behind a bar", "Lee|=1", "Lee|'=1"],
  ["a formula behind a tab", "Lee\t=1", "Lee\t'=1"],
  ["a formula on a line of its own", "Lee\n=1\n", "Lee\n'=1\n"],
  ["a formula behind a quoted nothing", 'Lee;""=1', `Lee;'""=1`],
  ["a formula behind removed characters", "\u202E\u0000=1", "'=1"],
])("%s is marked with an apostrophe", (_name, text, expected) => {
  expect(cellOf(text)).toBe(expected);
});

test.each([
  ["NUL and other control characters", "A\u0000nn\u0007\u0085", "Ann"],
  ["a right-to-left override", "Ann\u202Egpj.exe", "Anngpj.exe"],
  ["embeddings and isolates", "\u202AAnn\u202C \u2066Lee\u2069", "Ann Lee"],
  ["halves of surrogate pairs", "Ann\uD83D Lee\uDE00", "Ann\uFFFD Lee\uFFFD"],
])("%s do no harm", (_name, text, expected) => {
  expect(cellOf(text)).toBe(expected);
});

test.each([
  ["HTML", `<img src=x onerror="alert(1)">`],
  ["a plain name", "Anne-Marie O’Brien + Co."],
  ["an address", "ann+news@x.test"],
  ["lines", "a\r\nb\nc"],
  ["commas and semicolons", "a, b; c"],
  ["a time", "2026-11-22T09:30:00.000Z"],
  ["right-to-left names with their marks", "\u200Fعبد الرحمن\u200F"],
  ["joiners", "می‌خواهم 👩‍👩‍👧"],
])("%s stays as it is", (_name, text) => {
  expect(cellOf(text)).toBe(text);
});

/** Texts that are likely to break something, and any others. */
const nasty = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...`=+-@＝＋ '",;|\t\r\na1\u0000\u202E\u200B\uD83D\u00A0`.split("")),
    maxLength: 12,
  }),
  fc.string({ unit: "binary" }),
);

const plain = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\p{Cc}/gu, (character) => (/[\t\n\r]/.test(character) ? character : ""))
    .replaceAll("'", "");

test("what is read back is what was written, apart from apostrophes and what is no text", () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (cells) => {
      const read = readBack(csvLine(cells));
      expect(read?.map((cell) => cell.replaceAll("'", ""))).toEqual(cells.map(plain));
    }),
    { numRuns: 2000 },
  );
});

/** The cells as a lenient spreadsheet reads them: quotes count at the start of a cell only, text after them stays. */
function readLeniently(text: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; at < text.length; at += 1) {
        if (text[at] === '"' && text[at + 1] !== '"') break;
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r"; at += 1)
      cell += text[at];
    cells.push(cell);
    at += 1;
  }
  return cells;
}

test.each([",", ";", "\t", "|"])("no cell is a formula for who separates cells with %j", (separator) => {
  fc.assert(
    fc.property(fc.array(fc.array(nasty, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), (lines) => {
      for (const cell of readLeniently(lines.map(csvLine).join(""), separator)) {
        expect(cell).not.toMatch(/^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u);
      }
    }),
    { numRuns: 2000 },
  );
});
