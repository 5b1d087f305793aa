import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "vite";

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
