import { sql } from "kysely";
import type { Migration } from "../database.js";

/** A role can be deleted when no member and no pending invitation has it. Closed invitations store only its key. */
export const roles: Migration = {
  async up(database) {
    await sql`alter table roster_invitations drop constraint roster_invitations_role_fkey`.execute(database);
  },
};
