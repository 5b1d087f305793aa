// Which files of dist/ and which packages an entry reaches through its imports.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IMPORTS =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s*"([^"]+)"|(?:^|\n)\s*import\s*"([^"]+)"|import\((?:\s*\/\*.*?\*\/)*\s*"([^"]+)"\)/g;
const packageOf = (specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/** The files that `entry` (a `.js` or a `.d.ts`) reaches, itself first; and the packages, each with a file that imports it. */
export function reachedFrom(entry) {
  const isDeclaration = entry.endsWith(".d.ts");
  const packages = new Map();
  const files = new Set([entry]);
  for (const file of files) {
    for (const [, ...specifiers] of readFileSync(file, "utf8").matchAll(IMPORTS)) {
      const specifier = specifiers.find(Boolean);
      if (!specifier.startsWith(".")) packages.set(packageOf(specifier), file);
      else files.add(join(dirname(file), isDeclaration ? specifier.replace(/\.js$/, ".d.ts") : specifier));
    }
  }
  return { packages, files };
}
