// `npm install` leaves platform packages that its registry lacks out of the lockfile, and `npm ci` then refuses it:
// every dependency of every package must stand in the lockfile, at a version.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Where Node would find `name` from the package at `path`; undefined when it is not in the lockfile. */
function resolve(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    const found = packages[`${at ? `${at}/` : ""}node_modules/${name}`];
    if (found || !at) return found;
  }
}

const missing = Object.entries(packages)
  .filter(([, { inBundle, bundleDependencies }]) => !inBundle && !bundleDependencies)
  .flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !resolve(path, name))
      .map((name) => `${path || "the project"} needs ${name}, which is not in package-lock.json`),
  );
if (missing.length > 0) {
  console.error(missing.join("\n"));
  console.error("Pin a version of the package above whose platform packages the registry has (CONTRIBUTING.md).");
  process.exitCode = 1;
}
