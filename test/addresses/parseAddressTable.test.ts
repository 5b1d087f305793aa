import { describe, expect, test } from "vitest";
import { parseAddressTable } from "../../src/addresses/parseAddressTable.js";

const rows = (text: string, roles?: string[]) =>
  parseAddressTable(text, { roles }).rows.map(({ address, name, role, problem }) =>
    [address, name, role, problem].filter((part) => part !== undefined),
  );

describe("a table with a header", () => {
  test.each([
    ["comma", "Name,Email,Role\nAnn Lee,ann@x.test,Admin\n"],
    ["semicolon, byte order mark, CRLF", "\uFEFFE-Mail;Name;Rolle\r\nann@x.test;Ann Lee;Admin\r\n"],
    ["tab, first and last name", "Role\tLast name\tFirst name\tE-mail address\nAdmin\tLee\tAnn\tann@x.test"],
    ["quotes", '"Email","Full Name","Role"\n"ann@x.test","Ann Lee","Admin"'],
    ["German address book", "Vorname;Name;E-Mail-Adresse;Rolle\nAnn;Lee;ann@x.test;Admin"],
    ["a postal address beside it", "Address,Email address,Name,Role\n1 High Street,ann@x.test,Ann Lee,Admin"],
    ["a name with a label of direction", "Name|Mail|Role\n\u202AAnn  Lee\u202C|<ann@x.test>|Admin"],
  ])("%s", (_, text) => {
    expect(rows(text)).toEqual([["ann@x.test", "Ann Lee", "Admin"]]);
  });

  test("is told apart from the rows", () => {
    expect(parseAddressTable("Email,Name\nann@x.test,Ann").header).toEqual(["Email", "Name"]);
    expect(parseAddressTable("Email\nann@x.test").header).toEqual(["Email"]);
    expect(parseAddressTable("ann@x.test\nbob@x.test").header).toBeUndefined();
  });

  test("a column alone", () => {
    expect(rows("E-mail address\r\nann@x.test\r\nBob Lee <bob@x.test>\r\nnobody\r\n")).toEqual([
      ["ann@x.test"],
      ["bob@x.test", "Bob Lee"],
      ["nobody", "missing_at"],
    ]);
  });

  test("a cell with commas, quotes and line breaks", () => {
    expect(rows('Email,Note,Name\nann@x.test,"a ""b"",\nbob@x.test","Lee, Ann"')).toEqual([["ann@x.test", "Lee, Ann"]]);
  });

  test("several addresses in a cell share the role", () => {
    expect(rows('Name;Email;Role\nAnn;"ann@x.test; bob@x.test";Admin')).toEqual([
      ["ann@x.test", "Admin"],
      ["bob@x.test", "Admin"],
    ]);
  });

  test("a row without an address is there, with its problem", () => {
    expect(rows("Name,Email\nAnn,ann@x.test\nBob Lee,\nCarl,carlx.test")).toEqual([
      ["ann@x.test", "Ann"],
      ["Bob Lee", "not_an_address"],
      ["carlx.test", "Carl", "missing_at"],
    ]);
  });

  test("an address is found in a row that a comma without quotes moved", () => {
    expect(parseAddressTable("Name,Email\nLee, Ann,ann@x.test\nBob,bob@x.test").rows).toMatchObject([
      { address: "ann@x.test" },
      { address: "bob@x.test" },
    ]);
  });

  test("a quote that is never closed swallows no rows", () => {
    const text = 'Email,Name\nann@x.test,"Lee, Ann\nbob@x.test,"Doe, Bob"\ncarl@x.test,Carl "C" Roe\ndora@x.test,"Dora';
    expect(parseAddressTable(text).rows.map((row) => row.address)).toEqual([
      "ann@x.test",
      "bob@x.test",
      "carl@x.test",
      "dora@x.test",
    ]);
  });
});

describe("a table without a header", () => {
  test("cells pasted from a spreadsheet", () => {
    expect(
      rows("Ann Lee\tann@x.test\tadmin\nBob\tbobx.test\tMember\n\tcarl@x.test\t\nDora\tdora@x.test\tadmin", [
        "admin",
        "member",
      ]),
    ).toEqual([
      ["ann@x.test", "Ann Lee", "admin"],
      ["bobx.test", "Bob", "Member", "missing_at"],
      ["carl@x.test"],
      ["dora@x.test", "Dora", "admin"],
    ]);
  });

  test("a first row without an @ is a row, unless it names the columns", () => {
    expect(rows("annx.test,Ann\nbob@x.test,Bob\ncarl@x.test,Carl\ndora@x.test,Dora")[0]).toEqual([
      "annx.test",
      "Ann",
      "missing_at",
    ]);
  });
});

describe("no table", () => {
  test.each([
    "Ann Lee <ann@x.test>; bob@x.test",
    "ann@x.test, bob@x.test\ncarl@x.test, dora@x.test",
    "nonsense, ann@x.test",
    "Lee, Ann <ann@x.test>\nDoe, Bob <bob@x.test>",
    "ann@x.test\tbob@x.test",
    "",
  ])("%j is read as a list", (text) => {
    const { rows: found, header } = parseAddressTable(text);
    expect(header).toBeUndefined();
    const at = text.match(/@/g) ?? [];
    expect(found.filter((row) => !row.problem)).toHaveLength(at.length);
  });

  test("a bad piece stays", () => {
    expect(rows("nonsense, ann@x.test")).toEqual([["nonsense", "missing_at"], ["ann@x.test"]]);
  });
});

test("duplicates are found across rows and among the known", () => {
  const { rows: found } = parseAddressTable("Email,Role\nANN@x.test,admin\nann@x.test,member\nbob@x.test,member", {
    known: ["Bob@x.test"],
  });
  expect(found.map((row) => row.duplicateOf)).toEqual([undefined, "ANN@x.test", "Bob@x.test"]);
});

// The runner's time limit is the assertion.
test.each(['"', '"a\n', '"@\n', ',"', '"""', ',"a', '\t"\n,', 'a@x.test,"\n', ";"])(
  "a quarter of a megabyte of %j is read in linear time",
  (scrap) => {
    const text = scrap.repeat(250_000 / scrap.length);
    expect(() => parseAddressTable(`Email,Name\n${text}`)).not.toThrow();
    expect(() => parseAddressTable(text)).not.toThrow();
  },
);
