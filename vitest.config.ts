import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "./scripts/find-browser.mjs";
import { optimizeDeps, plugins } from "./vite.config.js";

const { launchOptions } = findBrowser();
// A new object for each project: Vitest writes the project's name into it.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: "chromium" as const }],
});

// A machine that is busy fails no test: what is waited for may take its time. In milliseconds.
const PATIENCE = 600_000;
const WAITING = { poll: { timeout: 60_000 } };

/** The order of the groups puts the fastest first. */
export default defineConfig({
  test: {
    coverage: { provider: "v8", include: ["src/**/*.{ts,tsx}"], reporter: ["text", "json-summary", "html"] },
    projects: [
      {
        test: {
          name: "node",
          include: [
            "test/{lib,organization,addresses,query,backend,adapters,contract,firefox}/**/*.test.ts",
            "test/*.test.ts",
          ],
          environment: "node",
          globalSetup: "scripts/test-setup.mjs",
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          expect: WAITING,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "model",
          include: ["test/model/**/*.test.{ts,tsx}"],
          environment: "node",
          globalSetup: "scripts/test-setup.mjs",
          setupFiles: "test/model/dom.ts",
          // One file a core: each keeps one busy all the time.
          maxWorkers: 2,
          testTimeout: 3_600_000,
          hookTimeout: PATIENCE,
          expect: WAITING,
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: plugins(),
        optimizeDeps: {
          ...optimizeDeps,
          include: [
            ...optimizeDeps.include,
            "@headlessui/react",
            "@mui/material/Dialog",
            "@mui/material/Drawer",
            "@radix-ui/react-dialog",
            "radix-dialog-1-1",
            "@testing-library/jest-dom/vitest",
            "@testing-library/react",
            "@testing-library/user-event",
          ],
        },
        test: {
          name: "browser",
          include: ["test/{hooks,state,components,labels}/**/*.test.{ts,tsx}"],
          browser: browser(),
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          expect: WAITING,
          sequence: { groupOrder: 2 },
        },
      },
      {
        plugins: [
          ...plugins(),
          storybookTest({
            configDir: fileURLToPath(new URL("./.storybook", import.meta.url)),
            storybookScript: "npm start -- --ci",
          }),
        ],
        optimizeDeps,
        test: {
          name: "stories",
          // One page for all: a page a file would start one database a file.
          isolate: false,
          browser: browser(),
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          expect: WAITING,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
