import { expect, test } from "vitest";
import { readCells } from "../../src/addresses/readCells.js";

test.each([
  [
    "quotes",
    'a,"b ""c"", d"\ne,f',
    [
      ["a", 'b "c", d'],
      ["e", "f"],
    ],
  ],
  [
    "line breaks in quotes",
    'a,"b\r\nc"\r\nd,e',
    [
      ["a", "b\nc"],
      ["d", "e"],
    ],
  ],
  [
    "all kinds of line ends in one text",
    "a,b\rc,d\r\ne,f\ng,h",
    [
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ],
  ],
  [
    "empty cells",
    ',a,\n"",b',
    [
      ["", "a", ""],
      ["", "b"],
    ],
  ],
  ["blank lines", "\n\na\n , \n\nb\n", [["a"], ["b"]]],
  ["rows of any length", "a\nb,c,d", [["a"], ["b", "c", "d"]]],
  ["spaces after a quotation", '"a" ,b\n"c" ', [["a", "b"], ["c"]]],
  ["text after a quotation", 'a,"b" c\nd', [["a", '"b" c'], ["d"]]],
  ["a quote in the middle", 'a"b"c,d', [['a"b"c', "d"]]],
  [
    "a quote that is not closed",
    'a,"b\nc,d',
    [
      ["a", '"b'],
      ["c", "d"],
    ],
  ],
  [
    "a quote that only a later row's quote would close",
    'a,"b\nc,"d, e"\nf,g',
    [
      ["a", '"b'],
      ["c", "d, e"],
      ["f", "g"],
    ],
  ],
])("%s", (_, text, cells) => {
  expect(readCells(text, ",")).toEqual(cells);
});

test.each([";", "\t", "|"])("%j as the delimiter", (delimiter) => {
  expect(readCells(["a", '"b,;\t|"', "c"].join(delimiter), delimiter)).toEqual([["a", "b,;\t|", "c"]]);
});

test("stops after as many rows as asked for", () => {
  expect(readCells("a\nb\nc", ",", 2)).toEqual([["a"], ["b"]]);
});
