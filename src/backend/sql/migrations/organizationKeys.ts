import { sql } from "kysely";
import type { Migration } from "../database.js";
import { kindOfUsers, SAFE_SEARCH_PATH } from "./columns.js";
import { ADD_MOVED, functionsOver } from "./search.js";

const KEYED_BY_ID = [
  "roster_memberships",
  "roster_invitations",
  "roster_membership_requests",
  "roster_events",
  "roster_renames",
];

const STATEMENTS = [
  `alter table roster_member_search drop constraint roster_member_search_membership_id_fkey,
    drop constraint roster_member_search_pkey`,
  ...KEYED_BY_ID.map(
    (table) => `alter table ${table} drop constraint ${table}_pkey, add primary key (organization_id, id)`,
  ),
  // Deferred: a membership that moves to another organization is followed by its trigger.
  `alter table roster_member_search add primary key (organization_id, membership_id),
    add constraint roster_member_search_membership_fkey foreign key (organization_id, membership_id)
      references roster_memberships (organization_id, id) on delete cascade deferrable initially deferred`,
  // Tickets are random: nothing has to hold them apart.
  `alter table roster_invitations drop constraint roster_invitations_ticket_key`,
  `create index roster_invitations_by_ticket on roster_invitations (ticket)`,
  `drop trigger roster_add_to_search_update on roster_memberships`,
  ADD_MOVED,
];

/**
 * Every key and reference of an organization's tables begins with its id, so that they can be partitioned or distributed by
 * it, and no statement looks for a row among those of other organizations.
 */
export const organizationKeys: Migration = {
  async up(database) {
    const functions = functionsOver(await kindOfUsers(database));
    for (const statement of [SAFE_SEARCH_PATH, ...STATEMENTS, ...functions]) await sql.raw(statement).execute(database);
  },
};
