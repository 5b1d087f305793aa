import { sql } from "kysely";
import type { Migration } from "../database.js";
import { id, TIMES } from "./columns.js";

const STATEMENTS = [
  // No foreign key to the users, as everywhere: they may be a view.
  `create table roster_invitations (
    id ${id("orginv")},
    organization_id text not null references roster_organizations (id) on delete cascade,
    email_address text not null,
    role text not null references roster_roles (key) on update cascade,
    inviter_id text,
    status text not null default 'pending' check (status in ('pending', 'accepted', 'revoked', 'expired')),
    public_metadata jsonb not null default '{}',
    private_metadata jsonb not null default '{}',
    message text,
    ticket text not null unique,
    redirect_url text,
    expires_in_days integer not null,
    expires_at timestamptz(3) not null,
    delivery text not null default 'skipped' check (delivery in ('sent', 'failed', 'skipped')),
    ${TIMES}
  )`,
  // An index cannot depend on the time: inviting an address first marks its overdue invitation as expired.
  `create unique index roster_invitations_pending on roster_invitations (organization_id, lower(email_address))
    where status = 'pending'`,
  `create index roster_invitations_by_age on roster_invitations (organization_id, created_at, id)`,
  `create table roster_membership_requests (
    id ${id("orgreq")},
    organization_id text not null references roster_organizations (id) on delete cascade,
    user_id text not null,
    status text not null default 'pending' check (status in ('pending', 'accepted', 'revoked', 'withdrawn')),
    ${TIMES}
  )`,
  `create unique index roster_membership_requests_pending on roster_membership_requests (organization_id, user_id)
    where status = 'pending'`,
  `create index roster_membership_requests_by_age on roster_membership_requests (organization_id, created_at, id)`,
];

/** Invitations by email address, and users' requests to join. */
export const invitations: Migration = {
  async up(database) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
