import { readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createFilter } from "vite";
import { expect, test } from "vitest";
import { PROJECT_FILES } from "./projectFiles.js";
import { importsOf, sourcesIn } from "./support/sources/sources.js";

const MOST_LINES = 250;
const MOST_FILES = 25;

const SOURCES = sourcesIn("src");

/** Groups of files that import each other in a circle. */
function circlesIn(files: readonly string[]): string[][] {
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  const reached = new Map(files.map((file) => [file, reachedFrom(file, imports)]));
  const inCircles = files.filter((file) => reached.get(file)?.has(file));
  const circles = inCircles.map((file) =>
    inCircles.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)),
  );
  return circles.filter(([first], index) => first === inCircles[index]);
}

function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const imported of imports.get(next) ?? []) {
      if (reached.has(imported)) continue;
      reached.add(imported);
      open.push(imported);
    }
  }
  return reached;
}

/** What is code in a folder, at any depth, but none of an installed package or of a build. */
const codeIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|[cm]?js)$/.test(name) && !/(?:^|[\\/])(?:node_modules|dist|\.next)[\\/]/.test(name))
    .map((name) => `${folder}/${name}`);

test(`no source has more than ${MOST_LINES} lines`, () => {
  const files = [...SOURCES, ...["codemods", "examples", "scripts", ".storybook"].flatMap(codeIn)];
  const lengths = files.map((file) => [file, readFileSync(file, "utf8").trimEnd().split("\n").length] as const);
  expect(lengths.filter(([, lines]) => lines > MOST_LINES)).toEqual([]);
});

test(`no folder has more than ${MOST_FILES} files`, () => {
  const folders = new Set(
    [...SOURCES, ...sourcesIn("test"), ...["scripts", "stories"].flatMap(codeIn)].map((file) => dirname(file)),
  );
  const counts = [...folders].map((folder) => {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return [folder, files.length] as const;
  });
  expect(counts.filter(([, files]) => files > MOST_FILES)).toEqual([]);
});

test("no files import each other in a circle, types included", () => {
  expect(circlesIn(SOURCES)).toEqual([]);
});

test("each test file runs in a project of Vitest", () => {
  const isRun = Object.values<{ include: string[]; exclude?: string[] }>(PROJECT_FILES).map(
    ({ include, exclude = [] }) => createFilter(include, exclude, { resolve: process.cwd() }),
  );
  // The test apps have a configuration of their own.
  const files = sourcesIn("test").filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith("test/apps/"));
  expect(files).toContain("test/house.test.ts");
  expect(files.filter((file) => !isRun.some((includes) => includes(resolve(file))))).toEqual([]);
});
