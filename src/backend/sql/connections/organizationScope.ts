import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from "kysely";

/** The setting that the policies of `migrations/rowSecurity.ts` compare with the organization of a row. */
export const SCOPE_SETTING = "roster.organization_id";

/** Its value for statements about more than one organization. */
export const WHOLE_INSTANCE = "*";

/** What a client calls an organization never stands for the whole instance. @param organizationId undefined for that */
export function scopeOf(organizationId: string | undefined): string {
  if (organizationId === undefined) return WHOLE_INSTANCE;
  return organizationId === WHOLE_INSTANCE ? "" : organizationId;
}

/**
 * Runs every statement in a transaction with this scope: each in its own, unless one is begun. So the scope ends with the
 * statement, also behind a pooler that gives each transaction another connection.
 */
export const scopedDialect = (dialect: Dialect, scope: string): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (queries) => dialect.createIntrospector(queries),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => new ScopedDriver(dialect.createDriver(), scope),
});

/** In a transaction, from the beginning or until that ends. */
class ScopedConnection implements DatabaseConnection {
  isOpen = true;
  hasFailed = false;

  constructor(readonly inner: DatabaseConnection) {}

  async executeQuery<R>(...query: Parameters<DatabaseConnection["executeQuery"]>): Promise<QueryResult<R>> {
    try {
      return await this.inner.executeQuery<R>(...query);
    } catch (error) {
      this.hasFailed = true;
      throw error;
    }
  }

  streamQuery<R>(...query: Parameters<DatabaseConnection["streamQuery"]>): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(...query);
  }
}

class ScopedDriver implements Driver {
  readonly #driver: Driver;
  readonly #setScope: CompiledQuery;

  constructor(driver: Driver, scope: string) {
    this.#driver = driver;
    this.#setScope = CompiledQuery.raw("select set_config($1, $2, true)", [SCOPE_SETTING, scope]);
  }

  async acquireConnection(...options: Parameters<Driver["acquireConnection"]>): Promise<DatabaseConnection> {
    const connection = new ScopedConnection(await this.#driver.acquireConnection(...options));
    try {
      await this.#driver.beginTransaction(connection.inner, {});
      await connection.executeQuery(this.#setScope);
      return connection;
    } catch (error) {
      connection.hasFailed = true;
      await this.releaseConnection(connection);
      throw error;
    }
  }

  async releaseConnection(connection: ScopedConnection): Promise<void> {
    try {
      // Why it failed is known already.
      if (connection.hasFailed) await this.rollbackTransaction(connection).catch(() => undefined);
      else await this.commitTransaction(connection);
    } finally {
      await this.#driver.releaseConnection(connection.inner);
    }
  }

  /** It has begun. */
  async beginTransaction(): Promise<void> {}

  async commitTransaction(connection: ScopedConnection): Promise<void> {
    if (!connection.isOpen) return;
    connection.isOpen = false;
    await this.#driver.commitTransaction(connection.inner);
  }

  async rollbackTransaction(connection: ScopedConnection): Promise<void> {
    if (!connection.isOpen) return;
    connection.isOpen = false;
    await this.#driver.rollbackTransaction(connection.inner);
  }

  init(): Promise<void> {
    return this.#driver.init();
  }

  destroy(): Promise<void> {
    return this.#driver.destroy();
  }
}
