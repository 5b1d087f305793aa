import type { PostgresPool, PostgresPoolClient } from "kysely";

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
