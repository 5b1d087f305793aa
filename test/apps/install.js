// Installs what the apps need, and the tarball that `npm publish` would publish, as a user does.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];
const npm = (cwd, ...args) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

function install(folder, tarball) {
  const timeOf = (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (timeOf("node_modules/.package-lock.json") < timeOf("package-lock.json")) npm(folder, "ci", ...QUIET);
  // Fails where a peer of the kit cannot be had. Not saved: its checksum is another one after each change.
  npm(folder, "install", "--no-save", "--strict-peer-deps", ...QUIET, tarball);
  // Fails where a peer is missing or of another version.
  npm(folder, "ls", "roster-react", "react", "react-dom", "@tanstack/react-query", "@radix-ui/react-dialog");
}

/** Vitest's global setup. */
export default function installApps() {
  const folder = mkdtempSync(join(tmpdir(), "roster-apps-"));
  try {
    const [{ filename }] = Object.values(
      JSON.parse(
        npm(join(import.meta.dirname, "../.."), "pack", "--json", "--ignore-scripts", "--pack-destination", folder),
      ),
    );
    for (const app of [".", "vite-18"]) install(join(import.meta.dirname, app), join(folder, filename));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
