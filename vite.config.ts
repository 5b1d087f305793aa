import { createReadStream, readFileSync } from "node:fs";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { DUMPS, ensureDump, type Dump } from "./scripts/dump.mjs";

const fileOf = (dump: Dump) => `roster-database-${dump}.tar.gz`;

/**
 * Serves the databases that stories and browser tests start from at `/roster-database-empty.tar.gz` and `-seeded`.
 * By hand, not as a public file: a server that says `content-encoding: gzip` would have the browser unpack it.
 */
function database(): Plugin {
  return {
    name: "roster:database",
    configureServer(server) {
      for (const dump of DUMPS) {
        // Begun now, so that it is there when the first page asks. A failure is told to whoever asks.
        ensureDump(dump).catch(() => {});
        server.middlewares.use(`/${fileOf(dump)}`, (_request, response, next) => {
          ensureDump(dump).then((path) => {
            response.setHeader("content-type", "application/octet-stream");
            createReadStream(path).on("error", next).pipe(response);
          }, next);
        });
      }
    },
    async generateBundle() {
      for (const dump of DUMPS) {
        this.emitFile({ type: "asset", fileName: fileOf(dump), source: readFileSync(await ensureDump(dump)) });
      }
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
export default defineConfig({ plugins: plugins(), optimizeDeps });
