// Which files of dist/ and which packages an entry reaches through its imports.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "vite";

const packageOf = (specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/** What a file imports, exports from, or loads later. */
function specifiersIn(file) {
  const source = readFileSync(file, "utf8");
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    // Of those that are computed, nothing is known.
    ...dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => /^(["'`])([^"'`$]+)\1$/.exec(source.slice(start, end))?.[2] ?? [],
    ),
  ];
}

/** The files that `entry` (a `.js` or a `.d.ts`) reaches, itself first; and the packages, each with a file that imports it. */
export function reachedFrom(entry) {
  const isDeclaration = entry.endsWith(".d.ts");
  const packages = new Map();
  const files = new Set([entry]);
  for (const file of files) {
    for (const specifier of specifiersIn(file)) {
      if (!specifier.startsWith(".")) packages.set(packageOf(specifier), file);
      else files.add(join(dirname(file), isDeclaration ? specifier.replace(/\.js$/, ".d.ts") : specifier));
    }
  }
  return { packages, files };
}
