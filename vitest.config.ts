import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { findBrowser } from "./scripts/find-browser.mjs";
import { PROJECT_FILES } from "./test/projectFiles.js";
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
const PATIENT = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

/** What browser tests import, prepared before the first page. */
const IN_TESTS = [
  "@testing-library/jest-dom/vitest",
  "@testing-library/react",
  "@testing-library/user-event",
  "react-dom/server",
];

/** The oldest versions that the peer dependencies allow. */
const OLDEST = [
  { find: /^react(?=$|\/)/, replacement: "react-18" },
  { find: /^react-dom(?=$|\/)/, replacement: "react-dom-18" },
  { find: /^@tanstack\/react-query$/, replacement: "react-query-floor" },
  { find: /^kysely(?=$|\/)/, replacement: "kysely-floor" },
];

/** One more than cores: some wait for a server or a process of their own. */
const WORKERS = availableParallelism() + 1;

/** A page keeps a core busy. */
const PAGES = Math.max(2, availableParallelism());

const SLOW =
  /model.(alone|together)|backend.+(serve|events|badInput|fuzz|smallPool|fullDisk)|contract.(http|faults|clerk)|spoken|firefox|deadEnds|layers|ManyMembers|MemberTable/;

const isSlow = ({ moduleId }: TestSpecification) => SLOW.test(moduleId);

/** Starts the slowest files first, so that no worker waits for them at the end. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files.filter(isSlow), ...files.filter((file) => !isSlow(file))];
  }
}

export default defineConfig({
  test: {
    coverage: { provider: "v8", include: ["src/**/*.{ts,tsx}"], reporter: ["text", "json-summary", "html"] },
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: "node",
          ...PROJECT_FILES.node,
          environment: "node",
          // One process for many files: each would load the backend anew.
          isolate: false,
          maxWorkers: WORKERS,
          globalSetup: "test/support/database/globalSetup.ts",
          ...PATIENT,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "versions",
          ...PROJECT_FILES.versions,
          environment: "node",
          maxWorkers: WORKERS,
          globalSetup: "test/support/database/globalSetup.ts",
          ...PATIENT,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "model",
          ...PROJECT_FILES.model,
          environment: "node",
          setupFiles: "test/model/dom.ts",
          maxWorkers: WORKERS,
          ...PATIENT,
          testTimeout: 3_600_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: plugins(),
        optimizeDeps: {
          ...optimizeDeps,
          include: [
            ...optimizeDeps.include,
            ...IN_TESTS,
            "@headlessui/react",
            "@mui/material/Dialog",
            "@mui/material/Drawer",
            "radix-dialog-1-1",
          ],
        },
        test: {
          name: "browser",
          ...PROJECT_FILES.browser,
          // One page for many files: each would load the kit, and start a database, anew.
          isolate: false,
          maxWorkers: PAGES,
          browser: browser(),
          ...PATIENT,
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: plugins(),
        optimizeDeps: { ...optimizeDeps, include: [...optimizeDeps.include, ...IN_TESTS] },
        test: {
          name: "own-page",
          ...PROJECT_FILES["own-page"],
          maxWorkers: PAGES,
          browser: browser(),
          ...PATIENT,
          sequence: { groupOrder: 2 },
        },
      },
      {
        plugins: plugins(),
        resolve: { alias: OLDEST },
        optimizeDeps: { ...optimizeDeps, include: [...optimizeDeps.include, ...IN_TESTS] },
        cacheDir: "node_modules/.vite-oldest",
        test: {
          name: "oldest",
          ...PROJECT_FILES.oldest,
          isolate: false,
          maxWorkers: PAGES,
          browser: browser(),
          ...PATIENT,
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
          // A list: Storybook's plugin would run a single one twice.
          setupFiles: [".storybook/axe.setup.ts"],
          // A page for many: a page a file would start one database a file.
          isolate: false,
          maxWorkers: PAGES,
          browser: browser(),
          ...PATIENT,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
