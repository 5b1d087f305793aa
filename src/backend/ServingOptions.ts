import type { MayGrant } from "../organization/rules/mayGrant.js";
import type { Authenticate } from "./http/caller.js";
import type { Meter } from "./http/createMetrics.js";
import type { LimitRate, RateLimit } from "./http/createRateLimit.js";
import type { MayAdd } from "./http/mayAdd.js";
import type { RequestSummary } from "./http/RequestSummary.js";

/** The options of every backend, whatever its store. */
export interface ServingOptions {
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
