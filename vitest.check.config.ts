import { defineConfig } from "vitest/config";
import { PROJECT_FILES } from "./test/projectFiles.js";

/** Tests that are a part of `npm run check`, and not of `npm test`: `.ci/run` runs both. */
export default defineConfig({ test: { ...PROJECT_FILES.check, environment: "node" } });
