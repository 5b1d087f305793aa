// What the entries for browsers reach in dist/, file by file: nothing but what an app installs with the kit. An adapter
// reaches no package at all: whose client it is over, it knows by its shape only.
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const IN_A_BROWSER = [
  "react",
  "react-dom",
  "@tanstack/react-query",
  "@radix-ui/react-dialog",
  "papaparse",
  "eventsource-parser",
];

/** The packages that may be reached, by entry. */
const ENTRIES = {
  "dist/index.js": IN_A_BROWSER,
  "dist/adapters/clerk/index.js": [],
  "dist/adapters/better-auth/index.js": [],
  "dist/testing/index.js": ["vitest"],
};

const IMPORTS =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s*"([^"]+)"|(?:^|\n)\s*import\s*"([^"]+)"|import\("([^"]+)"\)/g;
const packageOf = (specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/** The packages that a file and all that it imports reach, and from where. */
function reachedFrom(entry) {
  const packages = new Map();
  const files = [entry];
  for (const file of files) {
    for (const [, ...specifiers] of readFileSync(file, "utf8").matchAll(IMPORTS)) {
      const specifier = specifiers.find(Boolean);
      const target = join(dirname(file), specifier);
      if (!specifier.startsWith(".")) packages.set(packageOf(specifier), file);
      else if (!files.includes(target)) files.push(target);
    }
  }
  return { packages, files };
}

let isClean = true;
for (const [entry, allowed] of Object.entries(ENTRIES)) {
  const { packages, files } = reachedFrom(entry);
  for (const [name, file] of packages) {
    if (allowed.includes(name)) continue;
    console.error(`${entry} reaches "${name}", in ${relative(".", file)}: it would go to browsers.`);
    isClean = false;
  }
  console.log(`${entry}: ${files.length} files, ${[...packages.keys()].join(", ") || "no package"}`);
}
if (!isClean) process.exit(1);
