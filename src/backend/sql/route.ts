import { routesWith, type Route } from "../http/operation.js";
import type { Queries } from "./database.js";
import type { Write } from "./write.js";

/** The context of a route. */
export interface SqlTools {
  readonly queries: Queries;
  /** Makes a change in one transaction. */
  readonly write: <T>(change: (write: Write) => Promise<T>) => Promise<T>;
}

/** One operation of the API, answered from SQL. */
export type SqlRoute = Route<SqlTools>;

export const route = routesWith<SqlTools>();
