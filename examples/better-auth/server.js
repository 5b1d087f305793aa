import { existsSync } from "node:fs";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { auth } from "./auth.js";

const app = new Hono();
app.all("/api/auth/*", (context) => auth.handler(context.req.raw));
if (existsSync("dist")) app.use(serveStatic({ root: "dist" }));
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 4000) }, ({ port }) =>
  console.log(`Better Auth: http://localhost:${port}`),
);
