// What `npm pack` would publish, against its budget.
import { execFileSync } from "node:child_process";

// The guides and the codemod are in it.
const MAX_BYTES = 620_000;
const MAX_FILES = 680;

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const output = execFileSync(npm, ["pack", "--dry-run", "--json", "--ignore-scripts"], { encoding: "utf8" });
// An array in npm 11 and older, an object by package name since.
const [{ size, entryCount }] = Object.values(JSON.parse(output));

console.log(`Tarball: ${size / 1000} kB of at most ${MAX_BYTES / 1000}, ${entryCount} files of at most ${MAX_FILES}`);
if (size > MAX_BYTES || entryCount > MAX_FILES) process.exitCode = 1;
