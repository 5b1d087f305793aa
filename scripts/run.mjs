// `npm start`, `npm test`, `npm run serve` and the benches on a machine with only Node: installs what is missing,
// then runs the tool. Uses nothing but Node until `npm ci` has run.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./find-browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const windows = process.platform === "win32";
const apt = existsSync("/usr/bin/apt-get");
const canInstall = apt && process.getuid?.() === 0;

function die(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

/** Runs a command in the open; true when it succeeded. What it prints goes to stderr: stdout is the tool's. */
function run(command, args, env = {}) {
  process.stderr.write(`> ${[command, ...args].join(" ")}\n`);
  const options = { cwd: root, stdio: ["ignore", 2, 2], shell: windows, env: { ...process.env, ...env } };
  return spawnSync(command, args, options).status === 0;
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const ok = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!ok) die(`Roster needs Node 20.19, 22.12, 24 or newer; this is ${process.version}.`);
}

/** Runs `npm ci` unless npm has installed since the lockfile was last changed. */
function ensurePackages() {
  const installed = statSync(join(root, "node_modules/.package-lock.json"), { throwIfNoEntry: false });
  if (installed && installed.mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs) return;
  if (!run("npm", ["ci", "--no-audit", "--no-fund"])) die("`npm ci` failed: see above. Is the npm registry reachable?");
}

function aptInstall(...packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  return (
    run("apt-get", ["update", "-q"], env) &&
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], env)
  );
}

function hasBrowser() {
  try {
    return findBrowser().path !== undefined;
  } catch (error) {
    return die(error.message);
  }
}

/** Finds a browser or gets one: Debian's as root, else Playwright's. */
function ensureBrowser() {
  if (hasBrowser()) return;
  if (canInstall && aptInstall("chromium", "fonts-liberation") && hasBrowser()) return;
  run(process.execPath, [join(root, "node_modules/playwright/cli.js"), "install", "chromium"]);
  if (hasBrowser()) return;
  die(
    [
      "This needs a Chromium, and none was found or could be downloaded. Do one of these, then try again:",
      apt ? "  - sudo apt-get install chromium" : "  - install Google Chrome or Chromium",
      "  - npx playwright install chromium",
      "  - set ROSTER_BROWSER to the path of a Chrome, Chromium or Edge",
      "`npm test -- --project node` runs the tests that need no browser.",
    ].join("\n"),
  );
}

/** The backend's tests also run against a PostgreSQL server; where none can be had, they say so and skip that part. */
function ensurePostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const places = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(debian, version, "bin")),
  ];
  if (places.some((place) => existsSync(join(place, windows ? "initdb.exe" : "initdb")))) return;
  if (canInstall) aptInstall("postgresql");
}

/** A few of them run behind a pooler; where it cannot be had, they say so and are skipped. */
function ensurePgBouncer() {
  if (!existsSync("/usr/sbin/pgbouncer") && canInstall) aptInstall("pgbouncer");
}

/** A few tests run in Firefox too; where it cannot be had, they say so and are skipped. */
function ensureFirefox() {
  if (!existsSync("/usr/bin/firefox-esr") && !existsSync("/usr/bin/firefox") && canInstall) aptInstall("firefox-esr");
}

/** The projects that Vitest is asked for; empty means all. */
function chosenProjects(args) {
  return args.flatMap((arg, i) => {
    if (arg === "--project") return args[i + 1] ?? [];
    return arg.startsWith("--project=") ? arg.slice("--project=".length) : [];
  });
}

/** Hands over to a script that runs until it ends or is stopped, and ends as it does. */
function become(script, args) {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1", DO_NOT_TRACK: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const tasks = {
  start(args) {
    const options = ["--port", "6006", "--host", "127.0.0.1", "--no-version-updates"];
    become("node_modules/storybook/dist/bin/dispatcher.js", ["dev", ...options, ...args]);
  },
  test(args) {
    const projects = chosenProjects(args);
    if (projects.length === 0 || projects.some((project) => !["node", "versions", "model"].includes(project)))
      ensureBrowser();
    if (projects.length === 0 || projects.includes("node") || projects.includes("versions")) {
      ensurePostgres();
      ensurePgBouncer();
      ensureFirefox();
    }
    become("node_modules/vitest/vitest.mjs", ["run", ...args]);
  },
  /**
   * In this process, so that a signal reaches the server once. Vite loads the TypeScript, and stays to load what is
   * imported later; nothing of it listens or watches.
   */
  async serve(args) {
    const { createServer } = await import("vite");
    const vite = await createServer({
      root,
      configFile: false,
      logLevel: "warn",
      appType: "custom",
      optimizeDeps: { noDiscovery: true },
      server: { middlewareMode: true, watch: null, ws: false },
    });
    const { serve } = await vite.ssrLoadModule("/scripts/serve.ts");
    await serve(args);
  },
  bench(args) {
    ensureBrowser();
    become("bench/run.mjs", args);
  },
  "bench:counts"(args) {
    ensureBrowser();
    become("bench/counts.mjs", args);
  },
  "bench:contenders"(args) {
    ensureBrowser();
    become("bench/contenders/run.mjs", args);
  },
  "bench:backend"(args) {
    ensurePostgres();
    become("bench/backend/run.mjs", args);
  },
};

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(tasks, name ?? "")) die(`usage: node scripts/run.mjs ${Object.keys(tasks).join("|")} [arguments]`);
checkNode();
ensurePackages();
await tasks[name](args);
