import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./support.js";

const guide = readFileSync(join(import.meta.dirname, "../../docs/testing.md"), "utf8");

test("docs/testing.md's component test passes in Jest, with the documented line", async () => {
  const [, component] = /^```tsx\n(\/\/ src\/Members\.test\.tsx\n[^]*?)^```$/m.exec(guide);
  const [, line] = /^```json\n"jest": (.*)\n```$/m.exec(guide);
  writeFileSync(join(import.meta.dirname, "jest/src/Members.test.tsx"), component);
  const jest = run("node_modules/jest/bin/jest.js", ["--rootDir=jest", "--config", line]);
  await expect(jest).resolves.toBeUndefined();
});
