import { migrate } from "../../../src/backend/index.js";
import { callEveryRoute } from "../callEveryRoute.js";
import { createTestBackend } from "../testBackend.js";
import { startPostgres } from "./postgres.js";
import { recordPlans } from "./recordPlans.js";

/** Uses the whole API on a server that tells the plan of each statement. Close it at the end. */
export async function recordApi() {
  const server = await startPostgres();
  const plain = await server.createPool();
  await migrate(plain);
  const { pool, plans } = recordPlans({ ...plain.options });
  const { rows } = await plain.query<{ name: string }>(`
    select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
    where relkind = 'r' and relname like 'roster%' and attname = 'organization_id' and attnotnull and not atthasdef`);
  const backend = createTestBackend({ database: pool, sendInvitation: () => undefined });
  const called = await callEveryRoute(backend, pool, "northwind");
  await backend.close();
  return {
    pool,
    plans,
    /** The routes that were called. */
    called,
    /** The tables that have an `organization_id`. */
    tables: new Set(rows.map(({ name }) => name)),
    async close() {
      await pool.end();
      await server.stop();
    },
  };
}
