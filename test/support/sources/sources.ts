import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "vite";

/** All TypeScript files in a folder, at any depth, but none of an installed package. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("node_modules"))
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .toSorted();

function read(file: string) {
  const source = readFileSync(file, "utf8");
  const { module, program } = parseSync(file, source);
  return { source, module, program };
}

const parsed = new Map<string, ReturnType<typeof read>>();

/** The syntax tree of a file, and what it imports and exports. */
export function parse(file: string) {
  const known = parsed.get(file) ?? read(file);
  parsed.set(file, known);
  return known;
}

/** The file that a relative specifier stands for; undefined for packages and styles. */
export function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const path = join(dirname(from), specifier).replaceAll("\\", "/");
  return [path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".tsx")].find((file) => existsSync(file));
}

/** The files that a file imports and exports from, types included; those that it loads later too. */
export function importsOf(file: string): string[] {
  const { source, module } = parse(file);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      source.slice(start, end).replaceAll(/["'`]/g, ""),
    ),
  ];
  return [...new Set(specifiers.flatMap((specifier) => resolve(file, specifier) ?? []))];
}
