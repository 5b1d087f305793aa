import { existsSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { createBackend } from "roster-react/backend";

const backend = createBackend({
  database: new PGlite("./roster-data"),
  basePath: "/api/v1",
  secretKey: process.env.ROSTER_SECRET_KEY, // for calls from your server
  invitationUrl: `${process.env.APP_URL ?? "http://localhost:5173"}/join`, // your page that accepts invitations
  // Your session here: the id of a row in `roster_users`, or null when signed out.
  authenticate: () => (process.env.ROSTER_USER ? { userId: process.env.ROSTER_USER } : null),
});

const app = new Hono();
app.all("/api/v1/*", (context) => backend.fetch(context.req.raw));
if (existsSync("dist")) {
  app.use(serveStatic({ root: "dist" }));
  app.get("*", serveStatic({ root: "dist", path: "index.html" })); // such as /join
}
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 4000) }, ({ port }) =>
  console.log(`Roster's backend: http://localhost:${port}`),
);
