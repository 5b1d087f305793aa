// A stand-in for Clerk, without a network: `node test/apps/clerkStandIn.js [PORT]`. Prints the environment that an app
// with @clerk/nextjs needs, as its .env.local. Every browser is signed in as Ada, the admin of Northwind.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const UI = "@clerk/ui@1.36.0";
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Clerk's components for the browser. Their package can't be installed, because one of its dependencies isn't published. */
function unpackUi() {
  const folder = join(root, "node_modules/.cache/clerk-ui");
  if (!existsSync(join(folder, "package/dist"))) {
    mkdirSync(folder, { recursive: true });
    const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", UI, "--json"], { cwd: folder, encoding: "utf8" }));
    execFileSync("tar", ["-xzf", filename], { cwd: folder });
  }
  return join(folder, "package");
}

/** Starts it on a port, 0 for any. Gives the environment of an app, and `close`. */
export async function startClerk(port) {
  const clerkJs = createRequire(join(root, "package.json")).resolve("@clerk/clerk-js");
  const { module } = await runnerImport(join(root, "test/support/clerk/serveClerk.ts"), { root, configFile: false });
  return module.serveClerk({ port, packages: { "clerk-js": join(dirname(clerkJs), ".."), ui: unpackUi() } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { environment } = await startClerk(Number(process.argv[2] ?? 4400));
  for (const [name, value] of Object.entries(environment)) console.log(`${name}=${value}`);
}
