import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blocksOf, errorsIn, isScript, missingIn } from "./support/pages/codeOf.js";

const PAGES = ["README.md", ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? `docs/${name}` : []))];

const scriptsOf = (file: string) => blocksOf(readFileSync(file, "utf8")).filter((block) => isScript(block));

/** Whether a block is a whole file: others have tags that aren't closed, or "…". */
const isFile = (code: string) => /^(import |\/\/ )/.test(code) && !code.includes("…");

test("a name and an entry that don't exist are found, and so is code that isn't", () => {
  const code = `import { MembersPage, type Nothing } from "roster-react";\nimport { x } from "roster-react/nowhere";`;
  expect(missingIn(code)).toEqual(["roster-react: Nothing", "roster-react/nowhere"]);
  expect(errorsIn({ code: "import { x } from", language: "ts" })).not.toEqual([]);
});

test.each(PAGES)("%s imports only what exists", (file) => {
  expect(scriptsOf(file).flatMap(({ code }) => missingIn(code))).toEqual([]);
});

test.each(PAGES)("%s has code that can be parsed, where a block is a file", (file) => {
  const files = scriptsOf(file).filter(({ code }) => isFile(code));
  expect(files.flatMap((block) => errorsIn(block))).toEqual([]);
});
