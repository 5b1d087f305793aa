import { describe, expect, test } from "vitest";
import { addressKey } from "../../src/organization/rules/addressKey.js";
import { parseAddresses } from "../../src/addresses/parseAddresses.js";
import { must } from "../support/must.js";

const addresses = (text: string) => parseAddresses(text).map((entry) => entry.address);
const named = (text: string) => parseAddresses(text).map((entry) => [entry.name, entry.address]);
const problems = (text: string) => parseAddresses(text).map((entry) => [entry.address, entry.problem]);

describe("separators", () => {
  test.each([
    ", ",
    ",",
    ";",
    "; ",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u00A0",
    ",\n",
    ";;,\n\n ",
    "、",
    "；",
    "،",
    " | ",
    " - ",
  ])("%j separates", (separator) => {
    expect(problems(`ann@x.test${separator}bob@x.test`)).toEqual([
      ["ann@x.test", undefined],
      ["bob@x.test", undefined],
    ]);
  });

  test("a text of separators holds nothing", () => {
    expect(parseAddresses("")).toEqual([]);
    expect(parseAddresses(' ,;\n\t<>"" - \u200B')).toEqual([]);
  });

  test("marks of lists are no pieces", () => {
    expect(addresses("1. ann@x.test\n2) bob@x.test\n- carl@x.test\n• dora@x.test")).toEqual([
      "ann@x.test",
      "bob@x.test",
      "carl@x.test",
      "dora@x.test",
    ]);
  });
});

describe("names", () => {
  test.each([
    ["Ann Lee <ann@x.test>", "Ann Lee"],
    ['"Lee, Ann" <ann@x.test>', "Lee, Ann"],
    ["Lee, Ann <ann@x.test>", "Lee, Ann"],
    ["'Ann Lee' <ann@x.test>", "Ann Lee"],
    ["“Ann Lee” <ann@x.test>", "Ann Lee"],
    ['"Ann \\"Boss\\" Lee" <ann@x.test>', 'Ann "Boss" Lee'],
    ["Ann Lee<ann@x.test>", "Ann Lee"],
    ["To: Ann Lee <ann@x.test>", "Ann Lee"],
    ["Ann  Lee <ann@x.test", "Ann Lee"],
    ["Ann Lee ann@x.test", "Ann Lee"],
    ["J.R. Lee Jr. <ann@x.test>", "J.R. Lee Jr."],
    ["李安 ann@x.test", "李安"],
    ["Ann Lee <ann@x.test<mailto:ann@x.test>>", "Ann Lee"],
    ["<ann@x.test>", undefined],
    ["ann@x.test <ann@x.test>", undefined],
    ['"Ann@x.test" <ann@x.test>', undefined],
    ["Email: ann@x.test", undefined],
  ])("%s", (text, name) => {
    expect(named(text)).toEqual([[name, "ann@x.test"]]);
  });

  test("a list of them, as mail programs copy it", () => {
    expect(named('Ann Lee <ann@x.test>; bob@x.test, "Doe, Carl" <carl@x.test>; Roe, Dora <dora@x.test>')).toEqual([
      ["Ann Lee", "ann@x.test"],
      [undefined, "bob@x.test"],
      ["Doe, Carl", "carl@x.test"],
      ["Roe, Dora", "dora@x.test"],
    ]);
  });

  test("a missing bracket or quote costs no more than its own entry", () => {
    expect(named('Ann <ann@x.test, "Bob <bob@x.test>\nCarl <carl@x.test>')).toEqual([
      ["Ann", "ann@x.test"],
      ["Bob", "bob@x.test"],
      ["Carl", "carl@x.test"],
    ]);
  });

  test("a word in small letters is no name of a bare address", () => {
    expect(problems("ann bob@x.test")).toEqual([
      ["ann", "missing_at"],
      ["bob@x.test", undefined],
    ]);
  });

  test("words after an address are not the name of the next", () => {
    expect(problems("ann@x.test Bob Lee carl@x.test")).toEqual([
      ["ann@x.test", undefined],
      ["Bob Lee", "not_an_address"],
      ["carl@x.test", undefined],
    ]);
  });
});

describe("what is around an address", () => {
  test.each([
    "ann@x.test.",
    "ann@x.test,",
    "(ann@x.test)",
    "[ann@x.test]",
    "'ann@x.test'",
    '"ann@x.test"',
    "„ann@x.test“",
    "«ann@x.test»",
    "\u200Bann@x.test\uFEFF",
    "ann\u200D@x\u00AD.test",
    "\u202Aann@x.test\u202C",
    "mailto:ann@x.test",
    "MAILTO:ann@x.test?subject=Hello&body=You",
    "ann@x.test?subject=Hello",
    "Email:ann@x.test",
    "<mailto:ann@x.test>",
    "< ann@x.test >",
    "ann＠x。test",
  ])("%j", (text) => {
    expect(problems(text)).toEqual([["ann@x.test", undefined]]);
  });

  test("quotes around a whole list", () => {
    expect(addresses('"ann@x.test, bob@x.test" carl@x.test')).toEqual(["ann@x.test", "bob@x.test", "carl@x.test"]);
    expect(addresses('"ann@x.test", "bob@x.test"')).toEqual(["ann@x.test", "bob@x.test"]);
  });

  test("a link's escapes are undone", () => {
    expect(addresses("mailto:ann%2Blists@x.test")).toEqual(["ann+lists@x.test"]);
    expect(addresses("mailto:100%@x.test")).toEqual(["100%@x.test"]);
  });

  test("an apostrophe in the middle stays", () => {
    expect(problems("o'brien@x.test")).toEqual([["o'brien@x.test", undefined]]);
  });
});

describe("what is wrong", () => {
  test.each([
    ["annx.test", "missing_at"],
    ["ann", "missing_at"],
    ["???", "not_an_address"],
    ["please invite these", "not_an_address"],
    ["@", "not_an_address"],
    ["@x.test", "missing_local_part"],
    ["ann@", "missing_domain"],
    ["ann@@x.test", "extra_at"],
    ["ann@x.testbob@x.test", "extra_at"],
    ["ann..lee@x.test", "misplaced_dot"],
    [".ann@x.test", "misplaced_dot"],
    ["ann.@x.test", "misplaced_dot"],
    ["ann@x..test", "misplaced_dot"],
    ["ann@.x.test", "misplaced_dot"],
    ["ann@localhost", "incomplete_domain"],
    ["ann@x.t", "incomplete_domain"],
    ["ann@-x.test", "bad_domain"],
    ["ann@x-.test", "bad_domain"],
    ["ann@192.0.2.1", "bad_domain"],
    [`${"a".repeat(65)}@x.test`, "too_long"],
    [`${"ü".repeat(33)}@x.test`, "too_long"],
    [`ann@${"x".repeat(64)}.test`, "too_long"],
    [`ann@${"x.".repeat(125)}test`, "too_long"],
  ])("%s is %s", (text, problem) => {
    expect(problems(text)).toEqual([[text, problem]]);
  });

  test.each([
    ["an(n@x.test", "("],
    ["ann@x_y.test", "_"],
    ["ann@x.te?st", "?"],
    ["ann’s@x.test", "’"],
    ["<ann lee@x.test>", " "],
    ["ann@x.test/path", "/"],
    ["<😀@x.test>", "😀"],
  ])("%s: names the character", (text, character) => {
    expect(parseAddresses(text)).toMatchObject([{ problem: "bad_character", character }]);
  });

  test("several words that lack their @ are several pieces", () => {
    expect(problems("annx.test bobx.test")).toEqual([
      ["annx.test", "missing_at"],
      ["bobx.test", "missing_at"],
    ]);
  });
});

describe("internationalised addresses", () => {
  test.each(["jörg@münchen.test", "用户@例え.テスト", "δοκιμή@παράδειγμα.δοκιμή", "ann@xn--mnchen-3ya.test"])(
    "%s",
    (text) => {
      expect(problems(text)).toEqual([[text, undefined]]);
    },
  );

  test("a domain is the same in letters, in capitals and in punycode; a name however it is composed", () => {
    const key = addressKey("jörg@münchen.test");
    expect(key).toBe("jörg@xn--mnchen-3ya.test");
    for (const same of ["JÖRG@MÜNCHEN.TEST", "jo\u0308rg@mu\u0308nchen.test", "Jörg@xn--mnchen-3YA.test"])
      expect(addressKey(same)).toBe(key);
    expect(addressKey("jorg@munchen.test")).not.toBe(key);
  });
});

describe("duplicates", () => {
  test("letter-case twins are found, and what was typed stays", () => {
    expect(parseAddresses("Ann@X.test, bob@x.test, ann@x.test")).toEqual([
      { address: "Ann@X.test", key: "ann@x.test", text: "Ann@X.test" },
      { address: "bob@x.test", key: "bob@x.test", text: "bob@x.test" },
      { address: "ann@x.test", key: "ann@x.test", text: "ann@x.test", duplicateOf: "Ann@X.test" },
    ]);
  });

  test("also those of addresses that are known", () => {
    const parsed = parseAddresses("Ann Lee <ANN@x.test>", { known: ["Ann@x.test"] });
    expect(parsed).toMatchObject([{ address: "ANN@x.test", name: "Ann Lee", duplicateOf: "Ann@x.test" }]);
  });

  test("a bad piece is no duplicate: each has to be mended", () => {
    expect(parseAddresses("ann@, ann@").map((entry) => entry.duplicateOf)).toEqual([undefined, undefined]);
  });
});

/** Numbers that are the same in every run. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const joined = (text: string) => text.replace(/[^\p{L}\p{N}@]/gu, "");

test("nothing vanishes: every letter, digit and @ is in one piece, in order", () => {
  const pick = seeded(3);
  const scraps = [
    "ann@x.test",
    "Bob",
    "lee",
    "x.test",
    "@",
    "<",
    ">",
    '"',
    ",",
    ";",
    " ",
    " ",
    "\n",
    "\t",
    "'",
    "(",
    "mailto:",
  ];
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: pick(12) }, () => scraps[pick(scraps.length)]).join("");
    const pieces = parseAddresses(text).map((entry) => entry.text);
    expect({ text, letters: joined(pieces.join("")) }).toEqual({ text, letters: joined(text) });
    for (const piece of pieces) expect(text).toContain(piece);
  }
});

test("good addresses come out of any mixture of forms and separators, in order", () => {
  const pick = seeded(5);
  const forms = [
    (address: string) => address,
    (address: string) => `Ann Lee <${address}>`,
    (address: string) => `"Lee, Ann" <${address}>`,
    (address: string) => `mailto:${address}?subject=Hello`,
    (address: string) => `<${address}>`,
    (address: string) => `"${address}"`,
    (address: string) => `\u200B${address}.`,
  ];
  const separators = [", ", ",", ";", "; ", "\n", "\r\n", ";\n"];
  for (let round = 0; round < 500; round++) {
    const expected = Array.from({ length: 1 + pick(8) }, (_, n) => `person${n}.${pick(100)}@x${pick(9)}.test`);
    const text = expected
      .map((address) => forms[pick(forms.length)]?.(address) + must(separators[pick(separators.length)]))
      .join("");
    expect({ text, found: problems(text) }).toEqual({ text, found: expected.map((address) => [address, undefined]) });
  }
});

// Quadratic reading would take minutes here; the runner's time limit is the assertion.
test.each([
  "<",
  '"',
  "@",
  '\\"',
  ".",
  "a ",
  "a, ",
  '"@',
  '"@"<',
  "<a@x.test",
  "\u200B",
  "?=",
  "Aa:",
  "a.b ",
  "`",
  "- ",
])("half a megabyte of %j is read in linear time", (scrap) => {
  const text = scrap.repeat(500_000 / scrap.length);
  expect(() => parseAddresses(text)).not.toThrow();
  expect(() => parseAddresses(`${text} b`)).not.toThrow();
});
