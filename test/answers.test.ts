import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const examples = readFileSync("test/components/answers/examples.tsx", "utf8");
const blocks = [...readFileSync("docs/answers.md", "utf8").matchAll(/## (.*?)\n.*?```tsx\n(.*?)```/gs)];

/** Imports are checked by test/docsImports.test.ts and test/docsTypes.test.ts. */
const withoutImports = (code: string) => code.replaceAll(/^import [^;]*;\n+/gm, "");

const answers = blocks.map(([, title = "", code = ""]) => ({ title, code: withoutImports(code), block: code }));

test.each(answers)("$title: with imports, at most 15 lines, tested", ({ code, block }) => {
  expect(block).toMatch(/^import /);
  expect(code.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  expect(examples).toContain(code);
});
