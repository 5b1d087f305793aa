import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ENTRIES, KINDS, publicNames } from "./support/sources/publicNames.js";
import { must } from "./support/must.js";

const ALL = ENTRIES.map(({ entry, file }) => ({ entry, names: publicNames(file) }));
const BROWSER = must(ALL[0]).names;
const TYPES = new Set(BROWSER.filter(({ kind }) => kind === "type").map(({ name }) => name));
const HOOKS = new Set(BROWSER.filter(({ kind }) => kind === "hook").map(({ name }) => name));
const COMPONENTS = BROWSER.filter(({ kind }) => kind === "component").map(({ name }) => name);

test("the public names are those of the list", async () => {
  const list = ALL.map(({ entry, names }) => {
    const groups = KINDS.flatMap((kind) => {
      const ofKind = names.filter((one) => one.kind === kind).map(({ name }) => `  ${kind} ${name}`);
      return ofKind.toSorted();
    });
    return `${entry}\n${groups.join("\n")}\n`;
  });
  await expect(list.join("\n")).toMatchFileSnapshot("publicNames.txt");
});

/** They take no props, or those of an element or a context only. */
const WITHOUT_PROPS = ["MembersSearch", "ShortcutsProvider"];

test.each(COMPONENTS.filter((name) => !WITHOUT_PROPS.includes(name)))(
  "component %s has its props as a type",
  (component) => {
    expect(TYPES).toContain(`${component}Props`);
  },
);

/** The props of the parts that an app can replace, which are no public components. */
const PART_PROPS = BROWSER.filter(({ file }) => file === "src/hooks/PartProps.ts").map(({ name }) => name);

test.each([...TYPES].filter((type) => type.endsWith("Props") && !PART_PROPS.includes(type)))(
  "type %s belongs to a component",
  (type) => {
    expect(COMPONENTS).toContain(type.replace(/Props$/, ""));
  },
);

const OPTIONS = /^[a-z].*Options$/;

test.each(BROWSER.filter(({ file, name }) => file.startsWith("src/query/") && OPTIONS.test(name)))(
  "query or mutation options $name have their hook",
  ({ name }) => {
    const hook = `use${name.charAt(0).toUpperCase()}${name.slice(1).replace(/Options$/, "")}`;
    expect(HOOKS).toContain(hook);
  },
);

test.each([...TYPES].filter((type) => /^Use[A-Z].*(Options|Params)$/.test(type)))(
  "type %s belongs to a hook",
  (type) => {
    expect(HOOKS).toContain(type.replace(/^U/, "u").replace(/(Options|Params)$/, ""));
  },
);

test("no name is public twice", () => {
  for (const { names } of ALL) expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
});

test("each adapter is an entry of the package", () => {
  const adapters = readdirSync("src/adapters").filter((name) => name !== "shared");
  const entries = adapters.map((name) => ({ entry: `roster-react/${name}`, file: `src/adapters/${name}/index.ts` }));
  expect(ENTRIES).toEqual(expect.arrayContaining(entries.map((entry) => expect.objectContaining(entry))));
});

test.each(ENTRIES.filter(({ file }) => file.startsWith("src/adapters/")))("$entry has a size budget", ({ built }) => {
  expect(readFileSync(".size-limit.mjs", "utf8")).toContain(built.replace("./", ""));
});
