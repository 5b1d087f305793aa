import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Words that a plainer one replaces. */
const AVOIDED =
  /\b(anew|whoever|whom|nobody|somebody|hand(?:s|ed)? on|tak(?:e|es|en) out|go(?:es)? on|kept|beneath|meanwhile|by itself|all the same|under way|in the place of|tells? of|hears? of|the makers of|deeds?|e-mails?)\b/gi;

/** The text of a page without its code, which may name what others named. */
const proseOf = (page: string) => page.replaceAll(/```.*?```|`[^`\n]*`/gs, "");

/** The files below a folder, by their paths. */
const filesIn = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.includes("node_modules"))
    .map((name) => `${folder}/${name}`);

const avoidedIn = (text: string) => [...text.matchAll(AVOIDED)].map(([word]) => word);

test("an avoided word is found, in code it is not", () => {
  expect(avoidedIn(proseOf("Read it Anew, `whom` it may concern.\n```ts\nconst kept = 1;\n```"))).toEqual(["Anew"]);
});

/** Translations are in other languages. */
const SOURCES = ["src", "codemods", "examples"]
  .flatMap((folder) => [".ts", ".tsx", ".css", ".cjs"].flatMap((ending) => filesIn(folder, ending)))
  .filter((file) => !file.startsWith("src/locales/"));

test.each(SOURCES)("%s has none of the words to avoid", (file) => {
  expect(avoidedIn(readFileSync(file, "utf8"))).toEqual([]);
});

/** Not the pages of the API, which are made of the sources, nor those of packages. */
const PAGES = readdirSync("docs")
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);

test.each([
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "CODE_OF_CONDUCT.md",
  "skills/roster/SKILL.md",
  ...filesIn("examples", ".md"),
  ...PAGES,
])("%s has none of the words to avoid", (file) => {
  expect(avoidedIn(proseOf(readFileSync(file, "utf8")))).toEqual([]);
});
