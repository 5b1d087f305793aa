import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bareTextIn } from "./support/bareText.js";

describe("page translation: no text stands beside other nodes", () => {
  test("in any component", () => {
    const names = readdirSync("src", { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => name.endsWith(".tsx")).map((name) => `src/${name}`);
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((file) =>
      bareTextIn(readFileSync(file, "utf8"), file).map((text) => `${file}:${text}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ["a text before an element", "<p>Text <b /></p>"],
    ["a word that may change", "<p><b />{name}</p>"],
    ["a word that comes and goes", "<p>{isOpen && name}<b /></p>"],
    ["one of two words", '<p><b />{isOpen ? "a" : "b"}</p>'],
    ["a word instead of an element", "<p><b />{name ?? <i />}</p>"],
    ["two words", "<p>{first} {last}</p>"],
    ["a word in a fragment", "<>{name}</>"],
    ["words of a list", "<p>{names.map((name) => name)}</p>"],
    ["words among elements of a list", "<p>{names.map((name) => (name ? <b /> : name))}</p>"],
    ["what a function answers", "<p><b />{nameOf(row)}</p>"],
    ["children that may be text", "<p><b />{children}</p>"],
  ])("finds %s", (_, jsx) => {
    expect(bareTextIn(`const it = ${jsx};`)).not.toEqual([]);
  });

  test.each([
    ["a text that is alone", "<p>Text</p>"],
    ["a word that is alone", "<p>{isOpen && name}</p>"],
    ["elements", "<p>\n  <b>{name}</b>\n  {isOpen ? <i /> : null}\n  {/* Why. */}\n</p>"],
    ["a list of elements", "<p><b />{names.map((name) => <i key={name}>{name}</i>)}</p>"],
    ["children that are made elements", "<p><b />{asElements(children)}</p>"],
  ])("lets pass %s", (_, jsx) => {
    expect(bareTextIn(`const it = ${jsx};`)).toEqual([]);
  });
});
