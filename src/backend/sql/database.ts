import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryExecutorProvider,
  type QueryResult,
} from "kysely";
import { guardPool } from "./connections/guardPool.js";
import { scopedDialect } from "./connections/organizationScope.js";
import type { DatabasePool } from "./connections/pool.js";
import type { Tables } from "./tables.js";
import { timeoutsFrom } from "./timeouts.js";

/** Runs statements: a `PGlite`, or a transaction of one. */
interface EmbeddedQueries {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- PGlite and Kysely leave the rows' type to the caller.
  query<T>(query: string, parameters?: unknown[]): Promise<{ rows: T[]; affectedRows?: number | undefined }>;
}

/** As much of a `PGlite` as Roster uses. */
export interface EmbeddedDatabase extends EmbeddedQueries {
  readonly waitReady: Promise<void>;
  readonly closed: boolean;
  /** Where its files are. */
  readonly dataDir?: string | undefined;
  transaction<T>(change: (transaction: EmbeddedQueries) => Promise<T>): Promise<T>;
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/**
 * The Postgres that holds Roster's tables: a `Pool` of `pg`, or a `PGlite` of `@electric-sql/pglite` (in memory, in a
 * data directory, in a browser). It stays the app's: Roster never closes it.
 */
export type Database = EmbeddedDatabase | DatabasePool;

/** A step from one version of Roster's tables to the next. */
export interface Migration {
  up(database: QueryExecutorProvider): Promise<void>;
}

/** Typed queries on Roster's tables; inside of a transaction, those of that transaction. */
export type Queries = Kysely<Tables>;

/** Whether a database runs in this process. */
export const isEmbedded = (database: Database): database is EmbeddedDatabase => "waitReady" in database;

/**
 * Opens no connection yet. Its statements have no time limit, as a migration needs. Never destroy the result: that closes
 * the app's database.
 *
 * @param scope what row-level security allows its statements. Default: nothing is set.
 */
export const connect = (database: Database, scope?: string): Queries => queriesOf(dialectOf(database), scope);

/** Like `connect`, for a pool that is guarded already. */
export const connectGuarded = (pool: DatabasePool, scope?: string): Queries =>
  queriesOf(new PostgresDialect({ pool }), scope);

const queriesOf = (dialect: Dialect, scope: string | undefined): Queries =>
  new Kysely<Tables>({ dialect: scope !== undefined ? scopedDialect(dialect, scope) : dialect });

/** How Kysely speaks to a database. */
export const dialectOf = (database: Database): Dialect =>
  isEmbedded(database)
    ? embeddedDialect(database)
    : new PostgresDialect({
        pool: guardPool(database, { connection: timeoutsFrom({}).connection, statement: Infinity }),
      });

/** A connection of Kysely's. Its transactions are PGlite's own: the app's statements wait for their end. */
class EmbeddedConnection implements DatabaseConnection {
  readonly #database: EmbeddedDatabase;
  #transaction: { queries: EmbeddedQueries; commit: () => void; rollback: (reason: Error) => void } | undefined;
  #ended: Promise<void> | undefined;

  constructor(database: EmbeddedDatabase) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const queries = this.#transaction?.queries ?? this.#database;
    const { rows, affectedRows } = await queries.query<R>(sql, [...parameters]);
    return { rows, ...(affectedRows !== undefined && { numAffectedRows: BigInt(affectedRows) }) };
  }

  streamQuery(): never {
    throw new Error("A PGlite answers with all rows at once.");
  }

  begin(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#ended = this.#database.transaction(
        (queries) =>
          new Promise<void>((commit, rollback) => {
            this.#transaction = { queries, commit, rollback };
            resolve();
          }),
      );
      this.#ended.catch(reject);
    });
  }

  async commit(): Promise<void> {
    this.#transaction?.commit();
    this.#transaction = undefined;
    await this.#ended;
  }

  async rollback(): Promise<void> {
    this.#transaction?.rollback(new Error("The transaction is rolled back."));
    this.#transaction = undefined;
    await this.#ended?.catch(() => undefined);
  }
}

/** Kysely 0.28 has none for a PGlite. */
const embeddedDialect = (database: EmbeddedDatabase): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (queries) => new PostgresIntrospector(queries),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createDriver: () => ({
    init: async () => undefined,
    acquireConnection: async () => new EmbeddedConnection(database),
    beginTransaction: (connection: EmbeddedConnection) => connection.begin(),
    commitTransaction: (connection: EmbeddedConnection) => connection.commit(),
    rollbackTransaction: (connection: EmbeddedConnection) => connection.rollback(),
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }),
});
