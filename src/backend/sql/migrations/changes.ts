import { sql } from "kysely";
import type { Migration } from "../database.js";

// One function for all tables. Its arguments: the resource, and the column with the organization's id. Postgres drops
// repeated notifications of one transaction.
const FUNCTION = `create function roster_tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('roster_changes', concat_ws(' ', tg_argv[0], to_jsonb(coalesce(new, old)) ->> tg_argv[1]));
  return null;
end
$$`;

const OF_ORGANIZATIONS = [
  ["roster_organizations", "organization", "id"],
  ["roster_memberships", "memberships", "organization_id"],
  ["roster_invitations", "invitations", "organization_id"],
  ["roster_membership_requests", "requests", "organization_id"],
];

const OF_ROLES = ["roster_roles", "roster_permissions", "roster_role_permissions"];

/**
 * Each committed change notifies the channel `roster_changes`, as `memberships org_…`, or `roles` for tables that all
 * organizations share. Triggers miss nothing: neither a write that Roster gains later nor an app's own SQL.
 */
export const changes: Migration = {
  async up(database) {
    await sql.raw(FUNCTION).execute(database);
    for (const [table, subject, column] of OF_ORGANIZATIONS) {
      await sql
        .raw(
          `create trigger roster_tell_change after insert or update or delete on ${table}
            for each row execute function roster_tell_change('${subject}', '${column}')`,
        )
        .execute(database);
    }
    for (const table of OF_ROLES) {
      await sql
        .raw(
          `create trigger roster_tell_change after insert or update or delete on ${table}
            for each statement execute function roster_tell_change('roles')`,
        )
        .execute(database);
    }
  },
};
