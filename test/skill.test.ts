import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { blocksOf, errorsIn, importsIn, isScript, missingIn } from "./support/pages/codeOf.js";

// That its files make an app is tested by test/apps/skill.test.js.
const page = readFileSync("skills/roster/SKILL.md", "utf8");
const blocks = blocksOf(page);

/** The files that it writes, by path: each begins with a comment that names it. */
const files = blocks.flatMap((block) => {
  const [, path] = /^(?:\/\/|\/\*) (\S+\.\w+)/.exec(block.code) ?? [];
  return path ? [{ path, ...block }] : [];
});
const scripts = files.filter((file) => isScript(file));
const commands = blocks.flatMap(({ language, code }) => (language === "sh" ? code.trim().split("\n") : []));

/** What Vite's template for React brings. */
const OF_THE_TEMPLATE = ["react", "react-dom", "vite", "@vitejs/plugin-react"];

const packageOf = (from: string) =>
  from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");

test("it has the frontmatter that agents choose it by, and is published", () => {
  const [, frontmatter = ""] = /^---\n(.*?)\n---\n/s.exec(page) ?? [];
  expect(frontmatter).toMatch(/^name: roster\ndescription: .{100,1000}$/);
  expect(frontmatter.slice(frontmatter.indexOf("description: ") + 13)).not.toContain(": ");
  expect(packageJson.files).toContain("skills");
});

test("it writes six files, of which each can be parsed and imports what exists", () => {
  expect(files.map(({ path }) => path)).toEqual([
    "server.js",
    "first.mjs",
    "src/Join.tsx",
    "src/main.tsx",
    "src/members.css",
    "vite.config.ts",
  ]);
  expect(scripts.flatMap((file) => errorsIn(file))).toEqual([]);
  expect(scripts.flatMap(({ code }) => missingIn(code))).toEqual([]);
});

test("it installs every package that its files import", () => {
  const installed = commands.flatMap((command) => /^npm install (.*)/.exec(command)?.[1]?.split(" ") ?? []);
  const imported = scripts.flatMap(({ code }) => importsIn(code).map(({ from }) => from));
  const needed = imported.filter((from) => !from.startsWith(".") && !from.startsWith("node:")).map(packageOf);
  expect(needed.filter((name) => !installed.includes(name) && !OF_THE_TEMPLATE.includes(name))).toEqual([]);
});

test("it runs no file that it hasn't written, and its files import none", () => {
  const paths = new Set(files.map(({ path }) => path));
  const run = commands.flatMap((command) => /^node (\S+)/.exec(command)?.[1] ?? []);
  expect(run).toEqual(["first.mjs", "server.js"]);
  expect(run.filter((path) => !paths.has(path))).toEqual([]);
  const relative = scripts.flatMap(({ code }) =>
    importsIn(code).flatMap(({ from }) => /^\.\/(.*)/.exec(from)?.[1] ?? []),
  );
  expect(relative.filter((path) => !paths.has(`src/${path}`) && !paths.has(`src/${path}.tsx`))).toEqual([]);
});

test("every page that it names is in the package", () => {
  const named = [...page.matchAll(/`([\w-]+\.md)`/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !existsSync(`docs/${name}`))).toEqual([]);
});
