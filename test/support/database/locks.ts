import type { Pool } from "pg";

/** How many statements wait for a lock in this database. */
export async function lockedStatements(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::integer as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  );
  return rows[0]?.count ?? -1;
}
