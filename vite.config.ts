import { createReadStream, readFileSync } from "node:fs";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { ensureDump } from "./scripts/dump.mjs";

const FILE = "roster-database.tar.gz";

/**
 * Serves the database that stories and browser tests start from at `/roster-database.tar.gz`.
 * By hand, not as a public file: a server that says `content-encoding: gzip` would have the browser unpack it.
 */
function database(): Plugin {
  return {
    name: "roster:database",
    configureServer(server) {
      // Begun now, so that it is there when the first page asks. A failure is told to whoever asks.
      ensureDump().catch(() => {});
      server.middlewares.use(`/${FILE}`, (_request, response, next) => {
        ensureDump().then((path) => {
          response.setHeader("content-type", "application/octet-stream");
          createReadStream(path).on("error", next).pipe(response);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: FILE, source: readFileSync(await ensureDump()) });
    },
  };
}

/** What the stories and the browser tests are built with. New ones for each server: plugins hold state. */
export const plugins = () => [react(), tailwindcss(), database()];

/**
 * Packages that Vite prepares before the first page rather than when a page first asks for them, which would reload it.
 * PGlite finds its WebAssembly beside its own module, so it is left where it is; of Lucide, single modules are imported.
 */
export const optimizeDeps = {
  include: [
    "@radix-ui/react-dialog",
    "@tanstack/react-query",
    "@tanstack/react-virtual",
    "hono",
    "hono/body-limit",
    "hono/request-id",
    "hono/utils/buffer",
    "kysely",
    "kysely/helpers/postgres",
    "papaparse",
    "react",
    "react/jsx-dev-runtime",
    "react/jsx-runtime",
    "react-dom",
    "react-dom/client",
    "zod",
  ],
  exclude: ["@electric-sql/pglite", "lucide"],
};

// Storybook's builder reads this.
export default defineConfig({
  plugins: plugins(),
  optimizeDeps,
  // Storybook opens on it: its modules are prepared while the server starts.
  server: { warmup: { clientFiles: [".storybook/preview.tsx", "stories/MemberTable.stories.tsx"] } },
});
