// Serves one built app and its backend: `node serve.js FOLDER`. Prints its address.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { createRequestHandler } from "react-router";
import { openBackend } from "./backend.js";

const folder = join(import.meta.dirname, process.argv[2]);
const { fetch, organizationId } = await openBackend();

const app = new Hono();
const server = join(folder, "build/server/index.js");
if (existsSync(server)) {
  const handle = createRequestHandler(await import(pathToFileURL(server).href));
  app.use(serveStatic({ root: relative(process.cwd(), join(folder, "build/client")) }));
  app.all("*", (context) => handle(context.req.raw));
} else {
  app.all("/api/v1/*", (context) => fetch(context.req.raw));
  app.get("/organization-id", (context) => context.text(organizationId));
  app.use(serveStatic({ root: relative(process.cwd(), join(folder, "dist")) }));
}
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(`http://127.0.0.1:${port}`));
