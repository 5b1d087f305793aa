// Finds a Chromium to test in: $ROSTER_BROWSER, then Playwright's own download, then the places where Chrome, Chromium
// and Edge are usually installed.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const { env } = process;
const PLACES = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [env.PROGRAMFILES, env["PROGRAMFILES(X86)"]]
    .filter(Boolean)
    .flatMap((dir) => [
      `${dir}\\Google\\Chrome\\Application\\chrome.exe`,
      `${dir}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
};

// A test browser has no reason to call home.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** Where Playwright keeps the browser that it downloads; undefined before `npm ci`. */
function managed() {
  try {
    return createRequire(import.meta.url)("playwright").chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * The browser's path (undefined when there is none) and the options that start it with Playwright.
 * Throws when ROSTER_BROWSER names a file that does not exist.
 */
export function findBrowser() {
  const named = env.ROSTER_BROWSER;
  if (named && !existsSync(named)) throw new Error(`ROSTER_BROWSER is ${named}, and there is no such file.`);
  const path = named || [managed(), ...(PLACES[process.platform] ?? [])].find((place) => place && existsSync(place));
  // Chromium will not start as root with its sandbox on.
  const root = process.platform === "linux" && process.getuid?.() === 0;
  return { path, launchOptions: { executablePath: path, args: [...QUIET, ...(root ? ["--no-sandbox"] : [])] } };
}
