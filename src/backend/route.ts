import type { Events } from "./createEvents.js";
import type { Mailer } from "./createMailer.js";
import type { Queries } from "./database.js";
import { routesWith, type Asking, type Route as RouteWith } from "./operation.js";
import type { Write } from "./write.js";

/** What a request works with beside what it is. */
export interface SqlTools {
  readonly queries: Queries;
  /** Makes a change, all of it or, when it rejects, none. */
  readonly write: <T>(change: (write: Write) => Promise<T>) => Promise<T>;
  readonly mailer: Mailer;
  readonly events: Events;
}

/** What every route over SQL works with. */
export interface Tools extends Asking, SqlTools {}

/** One operation of the API, answered from SQL. */
export type Route = RouteWith<SqlTools>;

export const route = routesWith<SqlTools>();
