import { Kysely, PGliteDialect, PostgresDialect, type PGlite } from "kysely";
import { guardPool } from "./guardPool.js";
import type { DatabasePool } from "./pool.js";
import type { Tables } from "./tables.js";

/** As much of a `PGlite` as Roster uses. */
export interface EmbeddedDatabase extends PGlite {
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
}

/**
 * The Postgres that holds Roster's tables: a `Pool` of `pg`, or a `PGlite` of `@electric-sql/pglite` (in memory, in a
 * data directory, in a browser). It stays the app's: Roster never closes it.
 */
export type Database = EmbeddedDatabase | DatabasePool;

/** Typed queries on Roster's tables; inside of a transaction, those of that transaction. */
export type Queries = Kysely<Tables>;

/** Whether a database runs in this process. */
export const isEmbedded = (database: Database): database is EmbeddedDatabase => "waitReady" in database;

/**
 * Opens no connection yet. Its statements have no time limit, as a migration needs. Never destroy the result: that closes
 * the app's database.
 */
export const connect = (database: Database): Queries =>
  isEmbedded(database)
    ? new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: database }) })
    : connectGuarded(guardPool(database, { statement: Infinity }));

/** Like `connect`, for a pool that is guarded already. */
export const connectGuarded = (pool: DatabasePool): Queries =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
