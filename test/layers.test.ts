import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** From each floor, the floors that it may import: design and messages in ARCHITECTURE.md and .oxlintrc.json. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: [],
  organization: ["lib"],
  adapters: ["lib", "organization"],
  addresses: ["lib", "organization"],
  query: ["lib", "organization"],
  hooks: ["lib", "organization", "query"],
  labels: ["lib", "organization", "addresses"],
  state: ["lib", "organization", "addresses", "query", "hooks", "labels"],
  components: ["lib", "organization", "addresses", "query", "hooks", "labels", "state"],
  backend: ["lib", "organization", "addresses"],
  testing: ["lib", "organization", "addresses"],
};
const FLOORS = Object.keys(MAY_IMPORT);
const WITHOUT_REACT = ["organization", "adapters", "addresses", "query", "backend", "testing"];

interface Plant {
  readonly file: string;
  readonly source: string;
  /** Part of the message that the lint must give; undefined when the import is allowed. */
  readonly message?: string;
}

const imports = (specifier: string) => `import { it } from "${specifier}";\nexport const use = it;\n`;

const between: Plant[] = FLOORS.flatMap((from) =>
  FLOORS.filter((to) => to !== from).map((to) => ({
    file: `src/${from}/to-${to}.ts`,
    source: imports(`../${to}/it.js`),
    message: MAY_IMPORT[from]?.includes(to) ? undefined : `${from}/ imports `,
  })),
);

const react: Plant[] = FLOORS.map((floor) => ({
  file: `src/${floor}/react.ts`,
  source: imports("react"),
  message: WITHOUT_REACT.includes(floor) ? `${floor}/ never imports React` : undefined,
}));

const entries: Plant[] = FLOORS.flatMap((floor) =>
  ["../index.js", "../backend/index.js", "../testing/index.js", "./index.js", "roster-react"].map((specifier, i) => ({
    file: `src/${floor}/entry-${i}.ts`,
    source: imports(specifier),
    message: "No file imports an entry",
  })),
);

const fromEntries = ["backend", "adapters", "testing"]
  .map((floor) => `export { ${floor} } from "./${floor}/it.js";`)
  .join("\n");

const others: Plant[] = [
  {
    file: "src/lib/type.ts",
    source: 'import type { It } from "../query/it.js";\nexport type Use = It;\n',
    message: "lib/ imports no other floor",
  },
  {
    file: "src/lib/again.ts",
    source: 'export { it } from "../hooks/it.js";\n',
    message: "lib/ imports no other floor",
  },
  {
    file: "src/components/ui/deep.ts",
    source: imports("../../backend/it.js"),
    message: "components/ imports ",
  },
  {
    file: "src/adapters/clerk/deep.ts",
    source: imports("../../query/it.js"),
    message: "adapters/ imports ",
  },
  { file: "src/adapters/clerk/near.ts", source: imports("../../organization/it.js") },
  {
    file: "src/adapters/clerk/client.ts",
    source: 'import type { Clerk } from "@clerk/clerk-js";\nexport type Use = Clerk;\n',
    message: "adapters/ knows other clients by their shape only",
  },
  { file: "src/components/ui/near.ts", source: imports("../../state/it.js") },
  { file: "src/query/tanstack.ts", source: imports("@tanstack/react-query") },
  { file: "src/index.ts", source: fromEntries, message: "The browser's entry never imports backend/" },
  { file: "src/index.ts", source: fromEntries, message: "The browser's entry never imports adapters/" },
  { file: "src/index.ts", source: fromEntries, message: "The browser's entry never imports testing/" },
  { file: "src/testing/vitest.ts", source: imports("vitest") },
  { file: "test/hooks/use.ts", source: imports("../../src/index.js") },
  { file: "stories/use.ts", source: imports("../src/index.js") },
];

const plants = [...between, ...react, ...entries, ...others];

/** Plants everything in a directory of its own, so that a lint of the repo at the same time sees none of it. */
function lintPlants(root: string): Map<string, string[]> {
  const config = JSON.parse(readFileSync(".oxlintrc.json", "utf8")) as object;
  // The floors need no types, and the planted files have no project to take them from.
  writeFileSync(join(root, ".oxlintrc.json"), JSON.stringify({ ...config, options: { typeAware: false } }));
  for (const { file, source } of plants) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    // Some are planted in the same file.
    writeFileSync(join(root, file), source, { flag: "a" });
  }
  const oxlint = join(dirname(createRequire(import.meta.url).resolve("oxlint/package.json")), "bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json"], { cwd: root, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; message: string; help?: string }[] };
  const found = new Map<string, string[]>();
  for (const { filename, message, help = "" } of diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), `${message} ${help}`]);
  }
  return found;
}

describe("imports run one way", () => {
  const root = mkdtempSync(join(tmpdir(), "roster-layers-"));
  let found = new Map<string, string[]>();
  beforeAll(() => {
    found = lintPlants(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each(plants.filter(({ message }) => message !== undefined))("$file is refused", ({ file, message = "" }) => {
    expect(found.get(file)?.join("\n")).toContain(message);
  });

  test.each(plants.filter(({ message }) => message === undefined))("$file is allowed", ({ file }) => {
    expect(found.get(file)).toBeUndefined();
  });
});
