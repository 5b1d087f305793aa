import { sql } from "kysely";
import type { Migration } from "../database.js";

// Unlogged: after a crash, users begin again, and no one waits for the log. Half empty, so that updates stay on their page.
const TABLE = `create unlogged table roster_rate_limits (
  user_id text primary key,
  used_until timestamptz not null
) with (fillfactor = 50)`;

/** Until when users have used their rate of requests. A row whose time is past says what no row says. */
export const rateLimits: Migration = {
  async up(database) {
    await sql.raw(TABLE).execute(database);
  },
};
