import type { membershipFilters } from "../members/membershipOperations.js";
import type { IncomingRequest } from "../http/operation.js";

/** How long to wait for the database, in milliseconds. Slower requests fail with 503. */
export interface Timeouts {
  /** For a connection of the pool, or a new one. Default 5,000. */
  readonly connection?: number | undefined;
  /** For others who are changing the same organization. Default 5,000. */
  readonly lock?: number | undefined;
  /** For one statement of a read. Default 10,000. */
  readonly read?: number | undefined;
  /** For one statement of a list with a text or metadata filter. Default 5,000: a user who searches doesn't wait longer. */
  readonly search?: number | undefined;
  /** For one statement of a change, and for its next one. Default 15,000. */
  readonly write?: number | undefined;
}

export type AllTimeouts = { readonly [Name in keyof Timeouts]-?: number };

export const timeoutsFrom = (given: Timeouts): AllTimeouts => ({
  connection: given.connection ?? 5000,
  lock: given.lock ?? 5000,
  read: given.read ?? 10_000,
  search: given.search ?? 5000,
  write: given.write ?? 15_000,
});

/** What a request costs the database. */
export type RequestKind = "read" | "search" | "write";

/** The filters that look into rows, where others compare a column. */
const SEARCHES = [
  "query",
  "name_query",
  "email_address_query",
  "username_query",
  "public_metadata",
  "managed_by",
] as const satisfies readonly (keyof typeof membershipFilters)[];

export function kindOf({ request, query }: Pick<IncomingRequest, "request" | "query">): RequestKind {
  if (request.method !== "GET" && request.method !== "HEAD") return "write";
  return SEARCHES.some((name) => name in query) ? "search" : "read";
}
