import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** A role may be deleted when nobody holds it or will: invitations that are no longer pending keep its key alone. */
export const roles: Migration = {
  async up(database: Kysely<unknown>) {
    await sql`alter table roster_invitations drop constraint roster_invitations_role_fkey`.execute(database);
  },
};
