import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const examples = readFileSync("test/components/answers/examples.tsx", "utf8");
const blocks = [...readFileSync("docs/answers.md", "utf8").matchAll(/## (.*?)\n.*?```tsx\n(.*?)```/gs)];

test.each(blocks.map(([, title = "", code = ""]) => [title, code]))("%s: at most 15 lines, tested", (_, code) => {
  expect(code.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  expect(examples).toContain(code);
});
