// Builds the page on which `scripts/docs/describe-components.mjs` looks at the components.
import { fileURLToPath } from "node:url";
import { plugins } from "../../../vite.config.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default {
  root: here("."),
  plugins: plugins(),
  build: { outDir: here("../cache/components"), emptyOutDir: true, minify: false, chunkSizeWarningLimit: 3000 },
};
