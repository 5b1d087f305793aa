// Fails when npm knows a vulnerability in what an app installs with Roster: its dependencies, its peers, and all of theirs.
// Where npm's audit can't be reached, it says so and passes: it must not stop who works offline.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";

// Apps test with it, and serve nothing from it.
const TEST_RUNNER = "vitest";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const { dependencies, peerDependencies } = packages[""];

/** Where a package finds another, as Node looks for it. */
function pathOf(name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const path = `${folder && `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder) return undefined;
  }
}

/** The paths of all packages that ship. */
function shippedPaths() {
  const roots = Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => name !== TEST_RUNNER);
  const found = new Set(roots.map((name) => pathOf(name, "")));
  // Those that are added are visited too.
  for (const path of found) {
    const { dependencies: needed, optionalDependencies: wanted } = packages[path];
    for (const name of Object.keys({ ...needed, ...wanted })) {
      const neededPath = pathOf(name, path);
      if (neededPath) found.add(neededPath);
    }
  }
  return found;
}

/** npm's report, or undefined where there is none: it exits with 1 for either. */
const readReport = () =>
  new Promise((resolve) => {
    execFile("npm", ["audit", "--json"], { maxBuffer: 1e8, timeout: 120_000 }, (_, printed) => {
      try {
        resolve(JSON.parse(printed).vulnerabilities);
      } catch {
        resolve(undefined);
      }
    });
  });

const vulnerabilities = await readReport();
if (!vulnerabilities) {
  console.log("Not audited: npm's audit can't be reached.");
} else {
  const shipped = shippedPaths();
  const found = Object.values(vulnerabilities).filter(({ nodes }) => nodes.some((path) => shipped.has(path)));
  for (const { name, severity, via } of found) {
    console.error(`${name}: ${severity}, ${via.map((one) => one.title ?? one).join(", ")}`);
  }
  console.log(`${shipped.size} packages that ship, ${found.length} with a known vulnerability.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
