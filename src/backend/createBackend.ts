import { Hono, type Context } from "hono";
import { requestId } from "hono/request-id";
import type { BackendCapabilities } from "../organization/Organization.js";
import { randomName } from "../lib/randomName.js";
import { identify, isSameCaller, type Authenticate } from "./http/caller.js";
import { describeApi, type ApiDescription } from "./http/describeApi.js";
import { grantsOwnPermissions, type MayGrant } from "../organization/rules/mayGrant.js";
import type { MayAdd } from "./http/mayAdd.js";
import { rateLimiterOf, type LimitRate, type RateLimit } from "./http/createRateLimit.js";
import { createMetrics, type Meter } from "./http/createMetrics.js";
import { createOriginCheck } from "./http/createOriginCheck.js";
import { readBody } from "./http/readBody.js";
import type { RequestBody } from "./http/RequestBody.js";
import { readQuery } from "./http/readQuery.js";
import { retryableError, ApiError, apiError, RETRY_AFTER, toApiError } from "./http/ApiError.js";
import { reportResponses, type ResponseVariables } from "./http/reportResponses.js";
import type { RequestSummary } from "./http/RequestSummary.js";
import { withoutValues } from "./sql/withoutValues.js";
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

interface ServingOptions {
  /** Returns the user who sent a request, or null when no one is signed in. */
  readonly authenticate: Authenticate;
  /**
   * The key that servers send as `Authorization: Bearer …`; it allows everything in every organization. Never send it to a
   * browser. Default: no servers.
   */
  readonly secretKey?: string | undefined;
  /**
   * Whether a member who manages members with one role can assign another, when they add, invite, approve or change members.
   * Members can't change or remove members whose role they can't assign. Servers can assign every role. Default: no one can
   * assign system permissions (`org:sys_…`) that they lack.
   */
  readonly mayGrant?: MayGrant;
  /**
   * Whether a manager can add a user by id, without an invitation. Users who can't be added get the same response as unknown
   * ones. Default: everyone can be added.
   */
  readonly mayAdd?: MayAdd;
  /**
   * Limits the rate of requests: how many each user may send in a time, `false` for no limit, or a function that returns 0 or
   * the seconds to wait. Beyond, requests get 429 with `Retry-After`. Default: `{ requests: 1200, seconds: 60 }`.
   */
  readonly limitRate?: RateLimit | LimitRate | false;
  /**
   * Other origins that may write as the signed-in user, such as `https://app.example.com`. Requests with a bearer token and
   * no cookies don't need it. Default: none.
   */
  readonly allowedOrigins?: readonly string[];
  /** The prefix of all paths. Default `/v1`. */
  readonly basePath?: string;
  /**
   * Called with each error behind a 500 or 503, each error of `sendInvitation`, and the reason when an event stream breaks.
   * An error of its own is printed. Errors of the database come without the values of rows. Default: `console.error`.
   */
  readonly onError?: OnError;
  /** Measures requests, connections, streams and emails: a meter of `@opentelemetry/api`, `metrics.getMeter("roster")`. */
  readonly meter?: Meter;
  /** Called with each response, e.g. to log it: see `RequestSummary`. */
  readonly onResponse?: (summary: RequestSummary) => void;
}

/** @param about the failed request, by the id in its answer; undefined where there is no request */
export type OnError = (error: unknown, about?: { readonly requestId: string }) => void;

/** Options of a backend on Postgres. */
export interface BackendOptions extends ServingOptions, SqlStoreOptions {
  readonly store?: undefined;
}

type Without<Options> = { readonly [Name in keyof Options]?: undefined };

/** Options of a backend on another store. */
export interface StoreBackendOptions extends ServingOptions, Without<SqlStoreOptions> {
  /** Used instead of a database, e.g. `clerkStore(clerkClient)`. */
  readonly store: Store;
}

export interface Backend {
  /** Handles a request. Never rejects: errors are responses with status 500, or 503 if they are temporary. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What this backend can do, for `createOrganization({ …, ...capabilities })`. In browsers, use `getCapabilities`. */
  readonly capabilities: BackendCapabilities;
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
  const { capabilities } = store;
  serve("GET", "/capabilities", async (context) =>
    context.json({
      unsupported: capabilities.without,
      membership_order_fields: capabilities.membershipOrderFields,
      membership_filter_fields: capabilities.membershipFilterFields,
      invitation_order_fields: capabilities.invitationOrderFields,
      max_invitations_per_call: capabilities.maxInvitationsPerCall,
    }),
  );
  serve("GET", "/openapi.json", async (context) => context.json((description ??= describeApi(store.routes, basePath))));
  for (const route of store.routes) serve(route.method, route.path, (context) => respond(route, context));
  app.notFound((context) => refuse(apiError("resource_not_found"), context));

  return {
    fetch: async (request) => app.fetch(request),
    capabilities,
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
