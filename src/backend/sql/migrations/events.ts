import { sql } from "kysely";
import type { Migration } from "../database.js";
import { id } from "./columns.js";

const STATEMENTS = [
  // No foreign keys: what happened stays true of organizations and people who are gone. The position is the order in
  // which things happened, which times of equal milliseconds do not tell.
  `create table roster_events (
    id ${id("orgevent")},
    position bigint generated always as identity,
    organization_id text not null,
    type text not null,
    actor_id text,
    subject_id text,
    email_address text,
    before jsonb,
    after jsonb,
    public_keys jsonb not null default '[]',
    private_keys jsonb not null default '[]',
    created_at timestamptz(3) not null default clock_timestamp()
  )`,
  `create index roster_events_by_age on roster_events (organization_id, position)`,
  `create index roster_events_by_subject on roster_events (organization_id, subject_id, position)`,
  `create function roster_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'roster_events is append-only: what has happened is neither changed nor deleted';
  end
  $$`,
  `create trigger roster_refuse_change before update or delete or truncate on roster_events
    for each statement execute function roster_refuse_change()`,
];

/** The audit trail: the actor, the change, the affected user and the time. Rows are only ever added. */
export const events: Migration = {
  async up(database) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
