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

/** The packages that an entry may reach. Any other entry reaches none. */
const ALLOWED = { ".": IN_A_BROWSER, "./testing": ["vitest"] };

/** Entries that are not for browsers. */
const ELSEWHERE = ["./backend", "./tailwind"];

const { exports: entries } = JSON.parse(readFileSync("package.json", "utf8"));

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
for (const [name, { default: built }] of Object.entries(entries)) {
  if (built === undefined || ELSEWHERE.includes(name)) continue;
  const entry = join(built);
  const allowed = ALLOWED[name] ?? [];
  const { packages, files } = reachedFrom(entry);
  for (const [reached, file] of packages) {
    if (allowed.includes(reached)) continue;
    console.error(`${entry} reaches "${reached}", in ${relative(".", file)}: it would go to browsers.`);
    isClean = false;
  }
  console.log(`${entry}: ${files.length} files, ${[...packages.keys()].join(", ") || "no package"}`);
}
if (!isClean) process.exit(1);
