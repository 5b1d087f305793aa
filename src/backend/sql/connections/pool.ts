import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { PoolLoad } from "../../http/createMetrics.js";

/** As much of a client of `pg` as Roster uses, while it is checked out. */
export interface PoolClient extends PostgresPoolClient {
  on(event: "notification", listener: (notification: { readonly payload?: string | undefined }) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "end", listener: () => void): unknown;
}

/** As much of a `Pool` of `pg` as Roster uses. */
export interface DatabasePool extends PostgresPool {
  connect(): Promise<PoolClient>;
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** How many connections a pool has at most; 10 is the default of `pg`. */
export const sizeOf = ({ options }: DatabasePool): number =>
  "max" in options && typeof options.max === "number" && options.max > 0 ? options.max : 10;

/** What its connections do now; undefined for a pool that doesn't say so, as that of `pg` does. */
export function loadOf(pool: DatabasePool): PoolLoad | undefined {
  if (!("totalCount" in pool && "idleCount" in pool && "waitingCount" in pool)) return undefined;
  const { totalCount: all, idleCount: idle, waitingCount: pending } = pool;
  if (typeof all !== "number" || typeof idle !== "number" || typeof pending !== "number") return undefined;
  return { idle, used: all - idle, pending };
}

/** Reports how many milliseconds each connection took. */
export const timed = (pool: DatabasePool, report: (waited: number) => void): DatabasePool => ({
  options: pool.options,
  async connect() {
    const begun = performance.now();
    const client = await pool.connect();
    report(performance.now() - begun);
    return client;
  },
  end: () => pool.end(),
  on: (event, listener) => pool.on(event, listener),
});
