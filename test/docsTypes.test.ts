import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { blocksOf } from "./support/pages/codeOf.js";

// Type-checks the code of the documentation: the blocks that are files, with their imports.
const FOLDER = "node_modules/.cache/docs-types";
const PAGES = ["README.md", ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? `docs/${name}` : []))];

/** What an app has that a page doesn't show. */
const OF_THE_APP = [
  "app",
  "backend",
  "organization",
  "organizationId",
  "queryClient",
  "newTeamInTheTestDatabase",
  "fetchAs",
  "test",
];
const isOfTheApp = (error: string) =>
  OF_THE_APP.some((name) => /TS(2304|2552|18004|2582|2593)/.test(error) && error.includes(`'${name}'`));

/** Modules that aren't installed here, such as the app's own, and what follows from not knowing them. */
const isElsewhere = (error: string) => /error TS(2307|7016|7031)/.test(error);

const entries = ["backend", "testing", "testing/vitest", "adapters/clerk", "adapters/better-auth", "locales/*"];
const paths = Object.fromEntries([
  ["roster-react", ["../../../src/index.ts"]],
  ...entries.map((entry) => [`roster-react/${entry.replace("adapters/", "")}`, [`../../../src/${entry}/index.ts`]]),
]);

function writeBlocks(): number {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const files = PAGES.flatMap((page) =>
    blocksOf(readFileSync(page, "utf8")).flatMap(({ language, code }, at) => {
      const isFile = /^tsx?$/.test(language) && /^(import |\/\/ )/.test(code) && /^import /m.test(code);
      if (!isFile || code.includes("…")) return [];
      return [{ name: `${page.replace("docs/", "").replace(".md", "")}-${at}.${language}`, code }];
    }),
  );
  for (const { name, code } of files) writeFileSync(join(FOLDER, name), `${code}\nexport {};\n`);
  const compilerOptions = { module: "ESNext", moduleResolution: "bundler", noEmit: true, paths };
  const config = { extends: "../../../tsconfig.json", compilerOptions, include: ["*.ts", "*.tsx"], exclude: [] };
  writeFileSync(join(FOLDER, "tsconfig.json"), JSON.stringify(config));
  return files.length;
}

test("the code of the pages has the right types", { timeout: 120_000 }, async () => {
  expect(writeBlocks()).toBeGreaterThan(40);
  const compiler = promisify(execFile)("npx", ["tsc", "-p", FOLDER, "--pretty", "false"], {
    shell: process.platform === "win32",
  });
  const output = await compiler.then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
  const errors = output.split("\n").filter((line) => line.includes("docs-types/") && line.includes("error TS"));
  expect(errors.filter((error) => !isOfTheApp(error) && !isElsewhere(error))).toEqual([]);
});
