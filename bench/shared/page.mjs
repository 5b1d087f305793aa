// The production build of a page of benchmarks, open in a headless Chromium.
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { findBrowser } from "../../scripts/find-browser.mjs";

// Vite's module runner, which reads the parser, would set it to "development", and the page would be built with that React.
process.env.NODE_ENV = "production";

const repository = fileURLToPath(new URL("../..", import.meta.url));
/** The folder of `npm run bench`'s own page. */
export const BENCH = fileURLToPath(new URL("..", import.meta.url));

async function serve(root, config) {
  const shared = { root, configFile: false, logLevel: "warn" };
  const outDir = `${repository}node_modules/.cache/roster/${root.slice(repository.length)}`;
  await build({
    ...shared,
    ...config,
    plugins: [react(), tailwindcss()],
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: Infinity,
      // Components keep their names, so that what renders can be named.
      rolldownOptions: {
        output: { minify: { compress: { keepNames: { function: true, class: true } }, mangle: { keepNames: true } } },
      },
    },
  });
  return preview({ ...shared, build: { outDir }, preview: { host: "127.0.0.1", port: 4179 } });
}

/**
 * Builds a folder's page and closes it after `measure`. An error in the page fails the benchmark.
 *
 * @param measure is given what opens the page in a tab, in which `bench` then is, and the version of the browser
 * @param config more of Vite's configuration
 */
export async function withPage(root, measure, config = {}) {
  const server = await serve(root, config);
  const { launchOptions } = findBrowser();
  const browser = await chromium.launch({
    ...launchOptions,
    // Frames come as soon as they are asked for; garbage is collected between what is measured.
    args: [...launchOptions.args, "--disable-frame-rate-limit", "--disable-gpu-vsync", "--js-flags=--expose-gc"],
  });
  const failures = [];
  const open = async (query = "") => {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    tab.on("pageerror", (error) => failures.push(error));
    await tab.goto(server.resolvedUrls.local[0] + query);
    await tab.waitForFunction(() => "bench" in globalThis);
    return tab;
  };
  try {
    const results = await measure(open, browser.version());
    if (failures.length > 0) throw failures[0];
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}
