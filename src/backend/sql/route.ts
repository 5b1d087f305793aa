import { routesWith, type Route } from "../http/operation.js";
import type { Places } from "./places.js";
import type { Standing } from "../rights/standing.js";
import type { ActivityColumn } from "../users/userActivity.js";
import type { Queries } from "./database.js";
import type { Write } from "./write.js";

/** The context of a route. */
export interface SqlTools {
  readonly queries: Queries;
  /** What the caller is in the organization of the path; undefined where the path names none. */
  readonly standing: Standing | undefined;
  /** The columns of the users that are there: an app's view may lack some. */
  readonly activityColumns: readonly ActivityColumn[];
  /** Where rows of long lists stand. */
  readonly places: Places;
  /**
   * Makes a change in one transaction. With the first one of a request, the answer to the request is stored, for a client
   * that does not hear it and repeats its `Idempotency-Key`.
   *
   * @param answerOf the answer, as far as it is known before mails are sent. Default: what the change returns
   */
  readonly write: <T>(change: (write: Write) => Promise<T>, answerOf?: (made: T) => unknown) => Promise<T>;
}

/** One operation of the API, answered from SQL. */
export type SqlRoute = Route<SqlTools>;

export const route = routesWith<SqlTools>();
