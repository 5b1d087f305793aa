import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, test } from "vitest";

/** The public names of each entry. */
const NAMES = new Map(
  readFileSync("test/publicNames.txt", "utf8")
    .split("\n\n")
    .map((block) => block.split("\n").filter((line) => line !== ""))
    .map(([entry = "", ...names]) => [entry.trim(), new Set(names.map((line) => line.trim().split(" ")[1]))]),
);
const LOCALES = new Set(readdirSync("src/locales"));
const UNNAMED = /^roster-react(\/(styles|theme|tokens|styles\.unlayered)\.css|\/tailwind|\/package\.json)$/;

/** Code of a page, by language. Parts of a file have what no parser takes: a tag that isn't closed, "…". */
const blocksOf = (page: string) =>
  [...page.matchAll(/```(tsx?|jsx?|mjs)\n(.*?)```/gs)].map(([, language = "", code = ""]) => ({ language, code }));

/** What a block imports from Roster, and from where: also of a block that is no whole file. */
function importsOf(code: string): { entry: string; names: string[] }[] {
  const found = code.matchAll(/^import\s+(?:type\s+)?(?:\{([^}]*)\}\s+from\s+)?"(roster-react[^"]*)"/gm);
  return [...found].map(([, list = "", entry = ""]) => ({
    entry,
    names: list
      .split(",")
      .map((name) =>
        (
          name
            .trim()
            .replace(/^type /, "")
            .split(" as ")[0] ?? ""
        ).trim(),
      )
      .filter((name) => name !== ""),
  }));
}

/** The imports of names that an entry doesn't export, and of entries that don't exist. */
const missingIn = (code: string) =>
  importsOf(code).flatMap(({ entry, names }) => {
    if (UNNAMED.test(entry)) return [];
    const [, locale] = /^roster-react\/locales\/(.+)$/.exec(entry) ?? [];
    if (locale !== undefined) return LOCALES.has(locale) ? [] : [entry];
    const known = NAMES.get(entry);
    return known ? names.filter((name) => !known.has(name)).map((name) => `${entry}: ${name}`) : [entry];
  });

/** What a block that begins with an import, and so is a file, has that no parser takes. */
const errorsOf = (code: string, language: string) =>
  code.startsWith("import ") || code.startsWith("// ")
    ? parseSync(`page.${language}`, code).errors.map(({ message }) => message)
    : [];

const PAGES = ["README.md", ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? `docs/${name}` : []))];

test("a name and an entry that don't exist are found", () => {
  const code = `import { MembersPage, type Nothing } from "roster-react";\nimport { x } from "roster-react/nowhere";`;
  expect(missingIn(code)).toEqual(["roster-react: Nothing", "roster-react/nowhere"]);
  expect(errorsOf("import { x } from", "ts")).not.toEqual([]);
});

test.each(PAGES)("%s imports only what exists", (file) => {
  const blocks = blocksOf(readFileSync(file, "utf8"));
  expect(blocks.flatMap(({ code }) => missingIn(code))).toEqual([]);
});

/** Pages whose blocks that begin like a file are parts of one. */
const whole = (code: string) => !code.includes("…");

test.each(PAGES)("%s has code that can be parsed, where a block is a file", (file) => {
  const blocks = blocksOf(readFileSync(file, "utf8")).filter(({ code }) => whole(code));
  expect(blocks.flatMap(({ code, language }) => errorsOf(code, language))).toEqual([]);
});
