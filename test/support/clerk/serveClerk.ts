import { createHash, createSign, generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { PGlite } from "@electric-sql/pglite";
import { createAdaptorServer } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { readDump } from "../../../scripts/dump.mjs";
import { seedOrganization } from "../database/seed.js";
import { must } from "../must.js";
import { asServer, createTestBackend, SECRET_KEY } from "../testBackend.js";
import { serveFrontendApi } from "./frontendApi.js";

const ORGANIZATION_ID = "org_northwind";
const HOST = "127.0.0.1";
const BROWSER = "dvb_standin";
const KEY_ID = "ins_standin";

/** The signed-in user's rights, for the app's server. */
const AS_ADMIN = {
  org_role: "org:admin",
  org_permissions: ["org:sys_memberships:read", "org:sys_memberships:manage"],
};

/** What a development instance's browser adds to each request. */
const OF_DEVELOPMENT = ["__clerk_db_jwt", "__clerk_testing_token"];

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

interface ClerkOptions {
  /** 0: a free port. */
  readonly port: number;
  /** Folders with the `dist/` of `@clerk/clerk-js` and `@clerk/ui`. */
  readonly packages: { readonly "clerk-js": string; readonly ui: string };
}

/**
 * Serves all that an app with `@clerk/nextjs` or `@clerk/react` asks of Clerk, without a network: the browser's scripts, the
 * Frontend API with the real handshake, and the Backend API. Every browser is signed in as the admin of
 * an organization; after signing out, `/sign-in` does it again.
 *
 * @returns the environment of the app
 */
export async function serveClerk({ port, packages }: ClerkOptions) {
  const database = await PGlite.create({ loadDataDir: await readDump() });
  const backend = createTestBackend({ database });
  const members = await seedOrganization(database, {
    organizationId: ORGANIZATION_ID,
    name: "Northwind",
    count: 24,
    invitations: 10,
    requests: 3,
  });

  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const sign = (claims: object) => {
    const content = `${encode({ alg: "RS256", typ: "JWT", kid: KEY_ID })}.${encode(claims)}`;
    return `${content}.${createSign("RSA-SHA256").update(content).sign(privateKey, "base64url")}`;
  };
  const viewerId = must(members[0]?.id);
  const server = asServer(backend);
  await server("POST", "/organizations", { name: "Contoso", created_by: viewerId });
  await database.exec("update roster_users set image_url = '' where image_url like '/%'");

  /** The app's address, which tokens name. */
  let party: string | undefined;
  const api = await serveFrontendApi(backend, (claims) => sign({ ...claims, ...AS_ADMIN, azp: party }));
  let browser = api.signIn(viewerId, ORGANIZATION_ID);
  /** What the Frontend API answers to the one browser. */
  const asBrowser = (request: Request, url: URL) => {
    const headers = new Headers(request.headers);
    headers.set("authorization", browser);
    return api.network.fetch(new Request(url, new Request(request, { headers })));
  };

  const app = new Hono();
  const listener = createAdaptorServer({ fetch: app.fetch });
  listener.listen(port, HOST);
  await once(listener, "listening");
  const address = listener.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  const url = `http://${HOST}:${address.port}`;
  const publishableKey = `pk_test_${Buffer.from(`${HOST}:${address.port}$`).toString("base64")}`;

  app.use(cors({ origin: (origin) => origin, credentials: true, exposeHeaders: ["authorization", "clerk-db-jwt"] }));
  for (const [name, folder] of Object.entries(packages)) {
    const path = `/npm/@clerk/${name}`;
    app.use(`${path}/*`, serveStatic({ root: folder, rewriteRequestPath: (full) => full.slice(path.length) }));
  }
  app.use("/v1/*", async ({ req }, next) => {
    const sender = req.query("redirect_url") ?? req.header("origin");
    if (sender) party = new URL(sender).origin;
    await next();
  });
  app.get("/v1/jwks", (context) =>
    context.json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: KEY_ID, use: "sig", alg: "RS256" }] }),
  );
  app.post("/v1/dev_browser", (context) => context.json({ id: BROWSER }));
  app.get("/v1/client/handshake", async (context) => {
    const response = await asBrowser(new Request(context.req.url), new URL("/v1/client", context.req.url));
    const token = sessionToken(await response.json());
    const suffix = createHash("sha1").update(publishableKey).digest("base64url").slice(0, 8);
    const signedInAt = Math.floor(Date.now() / 1000) - 1;
    const handshake = ["", `_${suffix}`].flatMap((end) => [
      `__session${end}=${token}; Path=/; SameSite=Lax`,
      `__client_uat${end}=${token ? signedInAt : 0}; Path=/; SameSite=Lax`,
      `__clerk_db_jwt${end}=${BROWSER}; Path=/; SameSite=Lax`,
    ]);
    const target = new URL(context.req.query("redirect_url") ?? "/");
    target.searchParams.set("__clerk_handshake", sign({ handshake }));
    target.searchParams.set("__clerk_db_jwt", BROWSER);
    return context.redirect(target.href, 307);
  });
  app.get("/sign-in", (context) => {
    browser = api.signIn(viewerId, ORGANIZATION_ID);
    return context.redirect(context.req.query("redirect_url") ?? "/");
  });
  // A browser sends PATCH as POST, with the method in the query.
  app.post("/v1/environment", ({ req }) => asBrowser(new Request(req.url), new URL("/v1/environment", req.url)));
  for (const list of ["organization_invitations", "organization_suggestions"])
    app.get(`/v1/me/${list}`, (context) => context.json({ response: { data: [], total_count: 0 }, client: null }));
  app.all("/v1/*", ({ req: { raw } }) => {
    if (raw.headers.get("authorization") === `Bearer ${SECRET_KEY}`) return backend.fetch(raw);
    const target = new URL(raw.url);
    for (const name of OF_DEVELOPMENT) target.searchParams.delete(name);
    return asBrowser(raw, target);
  });

  const environment = {
    NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: publishableKey,
    CLERK_SECRET_KEY: SECRET_KEY,
    NEXT_PUBLIC_CLERK_PROXY_URL: url,
    NEXT_PUBLIC_CLERK_JS_URL: `${url}/npm/@clerk/clerk-js/dist/clerk.browser.js`,
    NEXT_PUBLIC_CLERK_UI_URL: `${url}/npm/@clerk/ui/dist/ui.browser.js`,
    NEXT_PUBLIC_CLERK_SIGN_IN_URL: `${url}/sign-in`,
    NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED: "1",
    CLERK_API_URL: url,
  };
  const close = async () => {
    listener.close();
    await once(listener, "close");
    await api.close();
    await database.close();
  };
  return { environment, close };
}

/** The token of the first session in a client's state; empty when signed out. */
function sessionToken(answer: unknown): string {
  const sessions = /"jwt":"([\w.-]+)"/.exec(JSON.stringify(answer));
  return sessions?.[1] ?? "";
}
