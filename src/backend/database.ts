import {
  Kysely,
  PGliteDialect,
  PostgresDialect,
  type PGlite,
  type PostgresPool,
  type PostgresPoolClient,
} from "kysely";
import type { Tables } from "./tables.js";

/** As much of a `PGlite` as Roster uses. */
export interface EmbeddedDatabase extends PGlite {
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
}

interface ListeningClient extends PostgresPoolClient {
  on(event: "notification", listener: (notification: { readonly payload?: string | undefined }) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "end", listener: () => void): unknown;
}

/** As much of a `Pool` of `pg` as Roster uses. */
export interface DatabasePool extends PostgresPool {
  connect(): Promise<ListeningClient>;
}

/**
 * The Postgres that holds Roster's tables: a `Pool` of `pg`, or a `PGlite` of `@electric-sql/pglite` (in memory, in a
 * data directory, in a browser). It stays the app's: Roster never closes it.
 */
export type Database = EmbeddedDatabase | DatabasePool;

/** Typed queries on Roster's tables; inside of a transaction, those of that transaction. */
export type Queries = Kysely<Tables>;

/** Opens no connection yet. Destroying what it answers would close the app's database: just let go of it. */
export function connect(database: Database): Queries {
  const dialect =
    "waitReady" in database ? new PGliteDialect({ pglite: database }) : new PostgresDialect({ pool: database });
  return new Kysely<Tables>({ dialect });
}
