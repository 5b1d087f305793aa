import { sql } from "kysely";
import type { Migration } from "../database.js";
import { SAFE_SEARCH_PATH } from "./columns.js";
import { LISTS, recountOf, triggersOf } from "./counts.js";

/** By status and role: active members are all the others. */
export const INACTIVE = ["inactive", "roster_memberships", "inactive_as"] as const;

const STATEMENTS = [
  SAFE_SEARCH_PATH,
  `alter table roster_memberships
    add column status text not null default 'active'
      check (status in ('active', 'inactive', 'expired')),
    add column expires_at timestamptz(3),
    add column inactive_as text generated always as (case when status <> 'active' then status || ' ' || role end) stored`,
  `alter table roster_invitations add column membership_expires_at timestamptz(3)`,
  `create index roster_memberships_by_status on roster_memberships (organization_id, status, created_at, id)`,
  `create index roster_memberships_by_expiry on roster_memberships (organization_id, expires_at)
    where status = 'active' and expires_at is not null`,
  recountOf([...LISTS, INACTIVE]),
  ...triggersOf(INACTIVE),
];

/** Memberships that are deactivated, or end with time; and invitations to such. */
export const membershipStatus: Migration = {
  async up(database) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
