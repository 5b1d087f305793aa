import { routesWith, type Route } from "../http/operation.js";
import type { Queries } from "./database.js";
import type { Write } from "./write.js";

/** What a route works with beside its request. */
export interface SqlTools {
  readonly queries: Queries;
  /** Makes a change: all of it or, when it rejects, none. */
  readonly write: <T>(change: (write: Write) => Promise<T>) => Promise<T>;
}

/** One operation of the API, answered from SQL. */
export type SqlRoute = Route<SqlTools>;

export const route = routesWith<SqlTools>();
