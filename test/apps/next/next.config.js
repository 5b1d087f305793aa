import { join } from "node:path";

export default {
  reactCompiler: true,
  serverExternalPackages: ["@electric-sql/pglite"],
  turbopack: { root: join(import.meta.dirname, "..") },
  outputFileTracingRoot: join(import.meta.dirname, ".."),
  distDir: process.env.NEXT_DIST_DIR,
};
