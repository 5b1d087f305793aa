import { Hono, type Context } from "hono";
import type { PGlite } from "kysely";
import { identify, type Authenticate } from "./caller.js";
import { createMailer, type MailerOptions } from "./createMailer.js";
import { connect, type Database, type Queries } from "./database.js";
import { invitationRoutes } from "./invitationRoutes.js";
import { membershipRequestRoutes } from "./membershipRequestRoutes.js";
import { membershipRoutes } from "./membershipRoutes.js";
import { migrateToLatest } from "./migrate.js";
import { organizationRoutes } from "./organizationRoutes.js";
import { readBody } from "./readBody.js";
import { readQuery } from "./readQuery.js";
import { problem, Refusal, refusal } from "./refusal.js";
import { roleRoutes } from "./roleRoutes.js";
import type { Route } from "./route.js";
import { userRoutes } from "./userRoutes.js";

const ROUTES: readonly Route[] = [
  ...organizationRoutes,
  ...membershipRoutes,
  ...invitationRoutes,
  ...membershipRequestRoutes,
  ...roleRoutes,
  ...userRoutes,
];

export interface BackendOptions extends MailerOptions {
  /**
   * Where members are kept. Default: a new Postgres in memory (`@electric-sql/pglite`), gone with the process.
   * Roster's tables are created in it, and brought up to date, before the first answer.
   */
  readonly database?: Database;
  /** Tells which user sent a request, null for nobody. */
  readonly authenticate: Authenticate;
  /**
   * What servers send as `Authorization: Bearer …` to do everything, in every organization. Default: there are no such
   * servers. Never let it reach a browser.
   */
  readonly secretKey?: string | undefined;
  /** What the paths begin with. Default `/v1`. */
  readonly basePath?: string;
  /**
   * Told of every error behind an answer of status 500, which itself says nothing of it, and of every mail that
   * `sendInvitation` could not send. Default: `console.error`.
   */
  readonly onError?: (error: unknown) => void;
}

export interface Backend {
  /** Answers one request. Never rejects: what goes wrong is an answer of status 500. */
  readonly fetch: (request: Request) => Promise<Response>;
  /**
   * Resolves when the database is there and up to date, which the first request otherwise waits for. Rejects with the
   * reason when it is not; the next call, or the next request, tries again.
   */
  readonly ready: () => Promise<void>;
  /** Closes the database in memory. One that was passed in stays open: it is the app's. */
  readonly close: () => Promise<void>;
}

/**
 * The organization API over a Postgres database, as a handler of web-standard requests.
 *
 * @throws TypeError when the secret key is empty, which any caller could guess, or `invitationUrl` is no address.
 */
export function createBackend({
  database,
  authenticate,
  secretKey,
  basePath = "/v1",
  onError = console.error,
  ...mail
}: BackendOptions): Backend {
  if (secretKey === "") {
    throw new TypeError("The secret key of `createBackend` is empty. Set it, or leave `secretKey` out.");
  }

  const mailer = createMailer(mail, onError);
  let embedded: PGlite | undefined;
  let opening: Promise<Queries> | undefined;

  async function open(): Promise<Queries> {
    const queries = connect(database ?? (embedded ??= await createEmbedded()));
    await migrateToLatest(queries);
    return queries;
  }

  const opened = () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

  async function answer(route: Route, context: Context): Promise<Response> {
    try {
      // What follows a `#` would be dropped, and the request would reach another resource than it names.
      if (context.req.url.includes("#")) throw refusal("resource_not_found");
      const queries = await opened();
      const caller = await identify(context.req.raw, authenticate, secretKey);
      const record = await route.respond({
        queries,
        caller,
        params: context.req.param(),
        query: readQuery(context.req.url),
        body: () => readBody(context),
        mailer,
      });
      return context.json(record);
    } catch (error) {
      if (error instanceof Refusal) return context.json({ errors: error.errors }, error.status);
      onError(error);
      return context.json({ errors: [problem("internal_error")] }, 500);
    }
  }

  const app = new Hono().basePath(basePath);
  for (const route of ROUTES) app.on(route.method, route.path, (context) => answer(route, context));
  app.notFound((context) => context.json({ errors: [problem("resource_not_found")] }, 404));

  return {
    fetch: async (request) => app.fetch(request),
    ready: async () => void (await opened()),
    close: async () => {
      await opening?.catch(() => undefined);
      await embedded?.close();
    },
  };
}

async function createEmbedded(): Promise<PGlite> {
  // An app with a server need not have this package: a bundler must not look for it.
  const { PGlite } = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ "@electric-sql/pglite");
  return PGlite.create();
}
