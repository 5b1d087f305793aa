// What the entries for browsers reach in dist/, file by file: nothing but what an app installs with the kit. An adapter
// reaches no package at all: whose client it is over, it knows by its shape only.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expandEntry } from "./expand-entry.mjs";
import { reachedFrom } from "./reached-files.mjs";

const IN_A_BROWSER = [
  "react",
  "react-dom",
  "@tanstack/react-query",
  "@tanstack/react-virtual",
  "@radix-ui/react-dialog",
  "lucide",
  "eventsource-parser",
];

/** The packages that an entry may reach. Any other entry reaches none. */
const ALLOWED = { ".": IN_A_BROWSER, "./testing/vitest": ["vitest", "eventsource-parser"] };

/** Entries that are not for browsers. */
const ELSEWHERE = ["./backend", "./tailwind", "./internal/*"];

const { exports: entries } = JSON.parse(readFileSync("package.json", "utf8"));

let isClean = true;
function check(entry, allowed) {
  const { packages, files } = reachedFrom(entry);
  for (const [reached, file] of packages) {
    if (allowed.includes(reached)) continue;
    console.error(`${entry} reaches "${reached}", in ${relative(".", file)}: it would go to browsers.`);
    isClean = false;
  }
  console.log(`${entry}: ${files.size} files, ${[...packages.keys()].join(", ") || "no package"}`);
}

for (const [name, { default: built }] of Object.entries(entries)) {
  if (built === undefined || ELSEWHERE.includes(name)) continue;
  for (const entry of expandEntry(built).map((path) => join(path))) check(entry, ALLOWED[name] ?? []);
}
if (!isClean) process.exit(1);
