import { Hono, type Context } from "hono";
import { requestId } from "hono/request-id";
import type { BackendCapabilities } from "../organization/Organization.js";
import { randomName } from "../lib/randomName.js";
import { identify, isSameCaller } from "./http/caller.js";
import { describeApi, type ApiDescription } from "./http/describeApi.js";
import { grantsOwnPermissions } from "../organization/rules/mayGrant.js";
import { rateLimiterOf, type RateLimit } from "./http/createRateLimit.js";
import { createMetrics } from "./http/createMetrics.js";
import { createOriginCheck } from "./http/createOriginCheck.js";
import { readBody } from "./http/readBody.js";
import type { RequestBody } from "./http/RequestBody.js";
import { readQuery } from "./http/readQuery.js";
import { retryableError, ApiError, apiError, RETRY_AFTER, toApiError } from "./http/ApiError.js";
import { reportResponses, type ResponseVariables } from "./http/reportResponses.js";
import { withoutValues } from "./sql/withoutValues.js";
import type { OnError, ServingOptions } from "./ServingOptions.js";
import { sqlStore, type SqlStoreOptions } from "./sqlStore.js";
import type { Store, StoreRoute } from "./http/store.js";
import { tellSafely } from "./http/tellSafely.js";
import { withTimeout } from "./http/withTimeout.js";

// An embedded database takes seconds to start, and more on a slow machine.
const START_TIMEOUT = 60_000;
// Probes come every few seconds.
const READY_TIMEOUT = 5000;
// Removing members one by one reaches it, and waits as it is told.
const USUAL_RATE: RateLimit = { requests: 1200, seconds: 60 };

/** Options of a backend on Postgres. */
export interface BackendOptions extends ServingOptions, SqlStoreOptions {
  /** Only of a backend on another store. */
  readonly store?: undefined;
}

type Without<Options> = { readonly [Name in keyof Options]?: undefined };

/** Options of a backend on another store. */
export interface StoreBackendOptions extends ServingOptions, Without<SqlStoreOptions> {
  /** Used instead of a database, e.g. `clerkStore(clerkClient)`. */
  readonly store: Store;
}

/** A backend: a handler of requests, and what an app's own server needs of it. */
export interface Backend {
  /** Handles a request. Never rejects: errors are responses with status 500, or 503 if they are temporary. */
  readonly fetch: (request: Request) => Promise<Response>;
  /**
   * What this backend can do, for `createOrganization({ …, ...capabilities })`. In browsers, use `getCapabilities`. Before
   * `ready()` has resolved, without what depends on the columns of your users.
   */
  readonly capabilities: BackendCapabilities;
  /**
   * Notes that a user was active, for the field, filter, order and column "Last active". Call it as often as you like, e.g. in
   * `authenticate`: it writes once in five minutes for each user, and doesn't notify clients. Roster never calls it.
   *
   * @param time in epoch milliseconds. Default: now
   * @throws Error when `roster_users` is a view through which the time can't be written, or the backend has another store:
   *   the app writes the time itself then.
   */
  readonly touchLastActive: (userId: string, time?: number) => Promise<void>;
  /**
   * Resolves when the database is reachable and migrated; the first request waits for it too. Rejects with the reason
   * otherwise; the next call or request tries again.
   */
  readonly ready: () => Promise<void>;
  /**
   * Ends the event streams and closes the in-memory database. From then on, `/ready` answers 503, so that no new requests are
   * sent here. A database that you passed stays open, and requests are answered. Call it before closing a pool, which would
   * wait for the streams' connection.
   */
  readonly close: () => Promise<void>;
}

/**
 * Creates the backend, on Postgres or another store, as a handler of web-standard requests.
 *
 * @throws TypeError when the secret key is empty, `invitationUrl` is not a URL, one of `allowedOrigins` is not an origin, or
 *   `limitRate` is not of positive numbers.
 */
export function createBackend({
  authenticate,
  secretKey,
  mayGrant = grantsOwnPermissions,
  mayAdd = () => true,
  limitRate = USUAL_RATE,
  allowedOrigins = [],
  basePath = "/v1",
  onError: tellError = console.error,
  meter,
  onResponse = () => undefined,
  store: given,
  ...sql
}: BackendOptions | StoreBackendOptions): Backend {
  if (secretKey === "") {
    throw new TypeError("The `secretKey` of `createBackend` is empty. Set or omit it.");
  }
  const tellApp = tellSafely(tellError);
  const onError: OnError = (error, ...about) => tellApp(withoutValues(error), ...about);
  const metrics = createMetrics(meter);
  const store = given ?? sqlStore(sql, onError, metrics);
  let isClosing = false;
  const requireOrigin = createOriginCheck(allowedOrigins);
  const waitOf = rateLimiterOf(limitRate, { settle: store.settleRates, onError });

  /** Turns errors into responses. @param path as it is reported */
  const answering =
    (path: string, work: (context: AppContext) => Promise<Response>) =>
    (context: AppContext): Promise<Response> => {
      context.set("route", path);
      return work(context).catch((error: unknown) => refuse(error, context));
    };

  async function respond(route: StoreRoute, context: AppContext): Promise<Response> {
    // A fragment would be dropped, and the request would reach another resource than it names.
    if (context.req.url.includes("#")) throw apiError("resource_not_found");
    await withTimeout(START_TIMEOUT, store.ready(), "The database was not set up");
    const request = context.req.raw;
    const caller = await identify(request, authenticate, secretKey);
    const wait = await waitOf(request, caller.type === "user" ? caller.userId : undefined);
    if (wait) throw retryableError("too_many_requests", wait);
    if (caller.type === "user") requireOrigin(request);
    let body: Promise<RequestBody> | undefined;
    const incoming = {
      caller,
      mayGrant,
      mayAdd,
      request,
      isSignedIn: () => isSameCaller(caller, () => identify(request, authenticate, secretKey)),
      params: context.req.param(),
      query: readQuery(context.req.url),
      body: () => (body ??= readBody(context)),
    };
    const record = await route.respond(incoming);
    if (!(record instanceof Response)) return context.json(record);
    // No one would read or end the body.
    if (context.req.method === "HEAD") await record.body?.cancel();
    return record;
  }

  /** The response to a failed request. */
  function refuse(error: unknown, context: AppContext): Response {
    const id = context.get("requestId");
    // A client that has left is no error.
    const hasLeft = error === context.req.raw.signal.reason;
    if (!(error instanceof ApiError) && !hasLeft) onError(error, { requestId: id });
    const { errors, status, retryAfter } = toApiError(error);
    context.set("hasLeft", hasLeft);
    context.set(
      "errors",
      errors.map(({ code }) => code),
    );
    if (retryAfter !== undefined) context.header("retry-after", String(retryAfter));
    return context.json({ errors, clerk_trace_id: id }, status);
  }

  const app = new Hono<AppEnvironment>({ strict: false });
  app.use(requestId({ generator: randomName }), async (context, next) => {
    await next();
    // Set afterwards, so that responses made by routes have it too.
    context.header("x-request-id", context.get("requestId"));
    // Answers are for this caller only.
    if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
  });
  app.use(reportResponses([metrics.answered, onResponse], onError));
  // Probes use the root, or the path where the backend is mounted.
  const prefix = basePath.replace(/\/+$/, "");
  for (const root of new Set(["", prefix])) {
    const probe = (path: string, work: (context: AppContext) => Promise<Response>) =>
      app.get(`${root}${path}`, answering(`${root}${path}`, work));
    probe("/health", async (context) => context.json({ status: "ok" }));
    probe("/ready", async (context) => {
      if (isClosing) throw retryableError("service_unavailable", RETRY_AFTER);
      await withTimeout(READY_TIMEOUT, store.check(), "The database did not answer");
      return context.json({ status: "ready" });
    });
  }
  const api = app.basePath(basePath);
  const serve = (method: string, path: string, work: (context: AppContext) => Promise<Response>) =>
    api.on(method, path, answering(`${prefix}${path}`, work));
  let description: ApiDescription | undefined;
  serve("GET", "/capabilities", async (context) => {
    await withTimeout(START_TIMEOUT, store.ready(), "The database was not set up");
    const { capabilities } = store;
    return context.json({
      unsupported: capabilities.without,
      membership_order_fields: capabilities.membershipOrderFields,
      membership_filter_fields: capabilities.membershipFilterFields,
      invitation_order_fields: capabilities.invitationOrderFields,
      max_invitations_per_call: capabilities.maxInvitationsPerCall,
    });
  });
  serve("GET", "/openapi.json", async (context) => context.json((description ??= describeApi(store.routes, basePath))));
  for (const route of store.routes) serve(route.method, route.path, (context) => respond(route, context));
  app.notFound((context) => refuse(apiError("resource_not_found"), context));

  return {
    fetch: async (request) => app.fetch(request),
    get capabilities() {
      return store.capabilities;
    },
    async touchLastActive(userId, time = Date.now()) {
      if (!store.touchLastActive)
        throw new Error("`touchLastActive` needs a backend on Postgres: this store has no users.");
      await store.touchLastActive(userId, new Date(time));
    },
    ready: store.ready,
    close() {
      isClosing = true;
      return store.close();
    },
  };
}

interface AppEnvironment {
  readonly Variables: ResponseVariables;
}

type AppContext = Context<AppEnvironment>;
