// Builds the frame that live examples run in, with the kit's sources, into docs/public/preview.
import { fileURLToPath } from "node:url";
import { plugins } from "../../../vite.config.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default {
  root: here("."),
  // Wherever the site is.
  base: "./",
  plugins: plugins(),
  build: {
    outDir: here("../../public/preview"),
    emptyOutDir: true,
    rolldownOptions: { input: here("frame.html") },
    // Loaded only when an example is run.
    chunkSizeWarningLimit: 2000,
  },
};
