import { Hono, type Context } from "hono";
import { identify, type Authenticate } from "./caller.js";
import { describeApi, type ApiDescription } from "./describeApi.js";
import { grantsWhatIsHeld, type MayGrant } from "./grants.js";
import { readBody } from "./readBody.js";
import { readQuery } from "./readQuery.js";
import { problem, Refusal, refusal } from "./refusal.js";
import { sqlStore, type SqlStoreOptions } from "./sqlStore.js";
import type { Store, StoreRoute } from "./store.js";

interface ServingOptions {
  /** Tells which user sent a request, null for nobody. */
  readonly authenticate: Authenticate;
  /**
   * What servers send as `Authorization: Bearer …` to do everything, in every organization. Default: there are no such
   * servers. Never let it reach a browser.
   */
  readonly secretKey?: string | undefined;
  /**
   * Whether a member who may manage members and holds one role may give another: as they add, invite and let in people, and
   * change roles. Nor do they change or remove who has a role that they could not give, or their metadata. Servers may give every role.
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

/** Of a backend over a Postgres database, which answers the whole API. */
export interface BackendOptions extends ServingOptions, SqlStoreOptions {
  readonly store?: undefined;
}

type Instead<Options> = { readonly [Name in keyof Options]?: undefined };

/** Of a backend over another store, which answers what that store can do. */
export interface StoreBackendOptions extends ServingOptions, Instead<SqlStoreOptions> {
  /** What keeps the members in the place of a database, e.g. `clerkStore(clerkClient)`. */
  readonly store: Store;
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

/**
 * The organization API over a Postgres database, or over another store, as a handler of web-standard requests.
 *
 * @throws TypeError when the secret key is empty, which any caller could guess, or `invitationUrl` is no address.
 */
export function createBackend({
  authenticate,
  secretKey,
  mayGrant = grantsWhatIsHeld,
  limitRate,
  basePath = "/v1",
  onError = console.error,
  store: given,
  ...sql
}: BackendOptions | StoreBackendOptions): Backend {
  if (secretKey === "") {
    throw new TypeError("The secret key of `createBackend` is empty. Set it, or leave `secretKey` out.");
  }
  const store = given ?? sqlStore(sql, onError);

  async function answer(route: StoreRoute, context: Context): Promise<Response> {
    try {
      // What follows a `#` would be dropped, and the request would reach another resource than it names.
      if (context.req.url.includes("#")) throw refusal("resource_not_found");
      await store.ready();
      const request = context.req.raw;
      const caller = await identify(request, authenticate, secretKey);
      const wait = await limitRate?.(request, caller.type === "user" ? caller.userId : undefined);
      if (wait) throw new Refusal(429, [problem("too_many_requests")], Math.ceil(wait));
      const incoming = {
        caller,
        mayGrant,
        request,
        params: context.req.param(),
        query: readQuery(context.req.url),
        body: () => readBody(context),
      };
      const record = await route.respond(incoming);
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
  let description: ApiDescription | undefined;
  app.get("/openapi.json", (context) => context.json((description ??= describeApi(store.routes, basePath))));
  for (const route of store.routes) app.on(route.method, route.path, (context) => answer(route, context));
  app.notFound((context) => context.json({ errors: [problem("resource_not_found")] }, 404));

  return { fetch: async (request) => app.fetch(request), ready: store.ready, close: store.close };
}
