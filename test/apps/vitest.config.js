import { defineConfig } from "vitest/config";

const PATIENCE = 600_000;

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["*.test.js"],
    globalSetup: "install.js",
    maxWorkers: 2,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
  },
});
