import { Kysely, PGliteDialect, PostgresDialect, type PGlite, type PostgresPool } from "kysely";
import type { Tables } from "./tables.js";

/**
 * The Postgres that holds Roster's tables: a `Pool` of `pg`, or a `PGlite` of `@electric-sql/pglite` (in memory, in a
 * data directory, in a browser). It stays the app's: Roster never closes it.
 */
export type Database = PGlite | PostgresPool;

/** Typed queries on Roster's tables; inside of a transaction, those of that transaction. */
export type Queries = Kysely<Tables>;

/** Opens no connection yet. Destroying what it answers would close the app's database: just let go of it. */
export function connect(database: Database): Queries {
  const dialect =
    "waitReady" in database ? new PGliteDialect({ pglite: database }) : new PostgresDialect({ pool: database });
  return new Kysely<Tables>({ dialect });
}
