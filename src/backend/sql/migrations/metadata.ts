import { sql } from "kysely";
import type { Migration } from "../database.js";

/** Members can be found by what their public metadata holds. */
export const metadata: Migration = {
  async up(database) {
    await sql`
      create index roster_memberships_by_metadata on roster_memberships using gin (public_metadata jsonb_path_ops)
    `.execute(database);
  },
};
