import { Hono, type Context } from "hono";
import { requestId } from "hono/request-id";
import type { Capability } from "../organization/Organization.js";
import { randomName } from "../lib/randomName.js";
import { identify, isSameCaller, type Authenticate } from "./http/caller.js";
import { describeApi, type ApiDescription } from "./http/describeApi.js";
import { grantsOwnPermissions, type MayGrant } from "./http/mayGrant.js";
import type { MayAdd } from "./http/mayAdd.js";
import { createOriginCheck } from "./http/originCheck.js";
import { readBody } from "./http/readBody.js";
import { readQuery } from "./http/readQuery.js";
import { passingRefusal, Refusal, refusal, refusalFor } from "./http/refusal.js";
import { sqlStore, type SqlStoreOptions } from "./sqlStore.js";
import type { Store, StoreRoute } from "./http/store.js";
import { within } from "./http/within.js";

// An embedded database takes seconds to start, on a slow machine more.
const LONGEST_START = 60_000;
// A probe asks every few seconds, and waits for a few.
const READY = 5000;

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
   * Whether a user who manages members may add another user by id, without an invitation. Who may not be added is answered like
   * a user that does not exist. Default: everyone, as in the reference service.
   */
  readonly mayAdd?: MayAdd;
  /**
   * Answers how many seconds whoever sent a request has to wait before it is answered; 0 for none. Others are refused (429,
   * with `Retry-After`). Default: nobody waits. The user is undefined where a server asks.
   */
  readonly limitRate?: (request: Request, userId: string | undefined) => number | Promise<number>;
  /**
   * The origins whose pages may send the writes of signed-in users, like `https://app.example.com`. Requests with a bearer
   * token and without cookies are not concerned. Default: the origin of the backend only.
   */
  readonly allowedOrigins?: readonly string[];
  /** What the paths begin with. Default `/v1`. */
  readonly basePath?: string;
  /**
   * Told of every error behind an answer of status 500 or 503, which itself says nothing of it, of every mail that
   * `sendInvitation` could not send, and why streams of events had to end. Default: `console.error`.
   */
  readonly onError?: OnError;
}

/** @param about the request that failed, by the id that its answer carries; undefined where no request is to blame */
export type OnError = (error: unknown, about?: { readonly requestId: string }) => void;

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
  /** Answers one request. Never rejects: what goes wrong is an answer of status 500, or 503 where it may pass. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What this backend cannot do, for the `without` of `createOrganization`. Browsers ask with `getUnsupported`. */
  readonly unsupported: readonly Capability[];
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
 * @throws TypeError when the secret key is empty, which any caller could guess, `invitationUrl` is no address, or one of
 * `allowedOrigins` no origin.
 */
export function createBackend({
  authenticate,
  secretKey,
  mayGrant = grantsOwnPermissions,
  mayAdd = () => true,
  limitRate,
  allowedOrigins = [],
  basePath = "/v1",
  onError = console.error,
  store: given,
  ...sql
}: BackendOptions | StoreBackendOptions): Backend {
  if (secretKey === "") {
    throw new TypeError("The secret key of `createBackend` is empty. Set it, or leave `secretKey` out.");
  }
  const store = given ?? sqlStore(sql, onError);
  const requireOrigin = createOriginCheck(allowedOrigins);

  /** Answers with what the work makes of a request, or says why it could not. */
  const answering =
    (work: (context: AppContext) => Promise<Response>) =>
    (context: AppContext): Promise<Response> =>
      work(context).catch((error: unknown) => refuse(error, context));

  async function respond(route: StoreRoute, context: AppContext): Promise<Response> {
    // What follows a `#` would be dropped, and the request would reach another resource than it names.
    if (context.req.url.includes("#")) throw refusal("resource_not_found");
    await within(LONGEST_START, store.ready(), "The database was not set up");
    const request = context.req.raw;
    const caller = await identify(request, authenticate, secretKey);
    const wait = await limitRate?.(request, caller.type === "user" ? caller.userId : undefined);
    if (wait) throw passingRefusal("too_many_requests", wait);
    if (caller.type === "user") requireOrigin(request);
    const incoming = {
      caller,
      mayGrant,
      mayAdd,
      request,
      isSignedIn: () => isSameCaller(caller, () => identify(request, authenticate, secretKey)),
      params: context.req.param(),
      query: readQuery(context.req.url),
      body: () => readBody(context),
    };
    const record = await route.respond(incoming);
    if (!(record instanceof Response)) return context.json(record);
    // Nobody would read the body, nor end it.
    if (context.req.method === "HEAD") await record.body?.cancel();
    return record;
  }

  /** A request that could not be answered: refused, or failed. */
  function refuse(error: unknown, context: AppContext): Response {
    const id = context.get("requestId");
    if (!(error instanceof Refusal)) onError(error, { requestId: id });
    const { errors, status, retryAfter } = refusalFor(error);
    if (retryAfter !== undefined) context.header("retry-after", String(retryAfter));
    return context.json({ errors, clerk_trace_id: id }, status);
  }

  const app = new Hono<AppEnvironment>({ strict: false });
  app.use(requestId({ generator: randomName }), async (context, next) => {
    await next();
    // Not on a response that a route makes itself, unless it is said afterwards.
    context.header("x-request-id", context.get("requestId"));
    // Answers hold what only this caller may know.
    if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
  });
  // Probes ask the process at its root, or through the path where the backend is mounted.
  for (const root of new Set([app, app.basePath(basePath)])) {
    root.get("/health", (context) => context.json({ status: "ok" }));
    root.get(
      "/ready",
      answering(async (context) => {
        await within(READY, store.check(), "The database did not answer");
        return context.json({ status: "ready" });
      }),
    );
  }
  const api = app.basePath(basePath);
  let description: ApiDescription | undefined;
  api.get("/capabilities", (context) => context.json({ unsupported: store.unsupported }));
  api.get("/openapi.json", (context) => context.json((description ??= describeApi(store.routes, basePath))));
  for (const route of store.routes) {
    api.on(
      route.method,
      route.path,
      answering((context) => respond(route, context)),
    );
  }
  app.notFound((context) => refuse(refusal("resource_not_found"), context));

  return {
    fetch: async (request) => app.fetch(request),
    unsupported: store.unsupported,
    ready: store.ready,
    close: store.close,
  };
}

interface AppEnvironment {
  readonly Variables: { requestId: string };
}

type AppContext = Context<AppEnvironment>;
