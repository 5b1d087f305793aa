import { Hono, type Context } from "hono";
import { identify, type Authenticate } from "./caller.js";
import { nameClient } from "./client.js";
import { createEvents, type Events } from "./createEvents.js";
import { createMailer, type MailerOptions } from "./createMailer.js";
import { connect, type Database, type EmbeddedDatabase, type Queries } from "./database.js";
import { migrateToLatest } from "./migrate.js";
import { grantsWhatIsHeld, type MayGrant } from "./grants.js";
import { readBody } from "./readBody.js";
import { readQuery } from "./readQuery.js";
import { problem, Refusal, refusal } from "./refusal.js";
import type { Route } from "./route.js";
import { ROUTES } from "./routes.js";

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
  /**
   * Whether a member who may manage members and holds one role may give another: as they add, invite and let in people, and
   * change roles. Nor do they change or remove who has a role that they could not give. Servers may give every role.
   * Default: nobody gives a system permission (`org:sys_…`) that they do not hold themselves.
   */
  readonly mayGrant?: MayGrant;
  /**
   * Answers how many seconds whoever sent a request has to wait before it is answered; 0 for none. Others are refused (429,
   * with `Retry-After`). Default: nobody waits. The user is undefined where a server asks.
   */
  readonly limitRate?: (request: Request, userId: string | undefined) => number | Promise<number>;
  /** What the paths begin with. Default `/v1`. */
  readonly basePath?: string;
  /**
   * Told of every error behind an answer of status 500, which itself says nothing of it, of every mail that
   * `sendInvitation` could not send, and why streams of events had to end. Default: `console.error`.
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
  /**
   * Ends the streams of events, whose connection a pool would wait for, and closes the database in memory. One that was
   * passed in stays open: it is the app's.
   */
  readonly close: () => Promise<void>;
}

interface Opened {
  readonly queries: Queries;
  readonly events: Events;
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
  mayGrant = grantsWhatIsHeld,
  limitRate,
  basePath = "/v1",
  onError = console.error,
  ...mail
}: BackendOptions): Backend {
  if (secretKey === "") {
    throw new TypeError("The secret key of `createBackend` is empty. Set it, or leave `secretKey` out.");
  }

  const mailer = createMailer(mail, onError);
  let embedded: EmbeddedDatabase | undefined;
  let opening: Promise<Opened> | undefined;

  async function open(): Promise<Opened> {
    const opened = database ?? (embedded ??= await createEmbedded());
    const queries = connect(opened);
    await migrateToLatest(queries);
    return { queries, events: createEvents(opened, queries, onError) };
  }

  const ready = () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

  async function answer(route: Route, context: Context): Promise<Response> {
    try {
      // What follows a `#` would be dropped, and the request would reach another resource than it names.
      if (context.req.url.includes("#")) throw refusal("resource_not_found");
      const { queries, events } = await ready();
      const caller = await identify(queries, context.req.raw, authenticate, secretKey);
      const wait = await limitRate?.(context.req.raw, caller.type === "user" ? caller.userId : undefined);
      if (wait) throw new Refusal(429, [problem("too_many_requests")], Math.ceil(wait));
      const record = await route.respond({
        queries,
        write: (change) =>
          queries.transaction().execute(async (transaction) => {
            await nameClient(transaction, context.req.raw);
            return change({ transaction, caller, mayGrant });
          }),
        caller,
        mayGrant,
        params: context.req.param(),
        query: readQuery(context.req.url),
        body: () => readBody(context),
        mailer,
        events,
        request: context.req.raw,
      });
      if (!(record instanceof Response)) return context.json(record);
      // Nobody would read the body, nor end it.
      if (context.req.method === "HEAD") await record.body?.cancel();
      return record;
    } catch (error) {
      if (error instanceof Refusal) {
        const { errors, status, retryAfter } = error;
        return context.json({ errors }, status, retryAfter === undefined ? {} : { "retry-after": String(retryAfter) });
      }
      onError(error);
      return context.json({ errors: [problem("internal_error")] }, 500);
    }
  }

  const app = new Hono().basePath(basePath);
  for (const route of ROUTES) app.on(route.method, route.path, (context) => answer(route, context));
  app.notFound((context) => context.json({ errors: [problem("resource_not_found")] }, 404));

  return {
    fetch: async (request) => app.fetch(request),
    ready: async () => void (await ready()),
    close: async () => {
      const opened = await opening?.catch(() => undefined);
      await opened?.events.close();
      await embedded?.close();
    },
  };
}

async function createEmbedded(): Promise<EmbeddedDatabase> {
  // An app with a server need not have this package: a bundler must not look for it.
  const { PGlite } = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ "@electric-sql/pglite");
  return PGlite.create();
}
