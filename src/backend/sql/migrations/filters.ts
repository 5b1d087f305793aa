import { sql } from "kysely";
import type { Migration } from "../database.js";
import { aboutAll, DEFINER, kindOfUsers, revoke, SAFE_SEARCH_PATH } from "./columns.js";
import { LISTS, recountOf, triggersOf, type CountedList } from "./counts.js";
import { GROUP_LISTS } from "./groups.js";
import { INACTIVE } from "./membershipStatus.js";
import { FIELDS, functionsOver } from "./search.js";
import { FACTS_OF_PERSON, fillActivity, syncActivity } from "./userActivity.js";

/** By what manages fields of them. */
const SOURCES: CountedList = ["sources", "roster_memberships", "sources"];

// Counted, so that the names are known and a list by one of them is as long as its count says.
const MANAGED = [
  `create function roster_sources(managed jsonb) returns text language sql immutable parallel safe as $$
    select coalesce(jsonb_agg(distinct (field.value ->> 'name') collate "C"), '[]')::text from jsonb_each(managed) as field
  $$`,
  `alter table roster_memberships add column sources text not null generated always as (roster_sources(managed)) stored`,
  `drop index roster_memberships_by_source`,
  `drop function roster_managed_by(text, jsonb)`,
  `create index roster_memberships_by_source on roster_memberships (organization_id, sources, created_at, id)`,
  `drop index roster_memberships_by_expiry`,
  `create index roster_memberships_by_expiry on roster_memberships (organization_id, expires_at, created_at, id)
    where status = 'active' and expires_at is not null`,
  recountOf([...LISTS, INACTIVE, ...GROUP_LISTS, SOURCES]),
  ...triggersOf(SOURCES),
  `insert into roster_counts select organization_id, 'sources', sources, count(*) from roster_memberships group by 1, 3`,
];

/** The tables that get the date of joining. */
const COPIES = ["roster_member_search", "roster_member_activity", "roster_group_members"];

const JOINED_AT = ["created_at", "m.created_at"] as const;

const COPIED = [
  // A change of type rewrites a table with its indexes. An update of all rows would double their size.
  `create function roster_joined_at(organization text, membership text) returns timestamptz language sql stable as $$
    select created_at from roster_memberships where organization_id = organization and id = membership
  $$`,
  ...COPIES.flatMap((table) => [
    `alter table ${table} add column created_at timestamptz(3)`,
    `alter table ${table} alter column created_at type timestamptz(3) using roster_joined_at(organization_id, membership_id)`,
    `alter table ${table} alter column created_at set not null`,
  ]),
  `drop function roster_joined_at(text, text)`,
  `create index roster_member_search_by_age on roster_member_search (organization_id, created_at, membership_id)`,
  // Both have all that lists of who is inactive read: rows that have moved since they were written are not looked up.
  `create index roster_member_activity_by_age on roster_member_activity (organization_id, created_at, membership_id)
    include (last_active_at)`,
  `drop index roster_member_activity_by_time`,
  `create index roster_member_activity_by_time on roster_member_activity (organization_id, last_active_at, membership_id)
    include (created_at)`,
  `create index roster_group_members_by_age on roster_group_members (organization_id, group_id, created_at, membership_id)`,
  // Who is in a group moves what is on a page of its members. A member or a group that goes has moved it already.
  ...[
    ["insert", "new"],
    ["delete", "old"],
  ].map(
    ([event, rows]) => `create trigger roster_count_change_${event} after ${event} on roster_group_members
      referencing ${rows} table as changed for each statement when (pg_trigger_depth() = 0)
      execute function roster_count_change()`,
  ),
  `create function roster_follow_joining() returns trigger language plpgsql ${DEFINER} as $$
  ${aboutAll(
    COPIES.map(
      (table) => `update ${table} set created_at = new.created_at
      where organization_id = new.organization_id and membership_id = new.id;`,
    ).join("\n    "),
    "return null;",
  )}
  $$`,
  // An app's own SQL need not know it.
  `create function roster_add_joining() returns trigger language plpgsql ${DEFINER} as $$
  ${aboutAll(
    `select created_at into new.created_at from roster_memberships
    where organization_id = new.organization_id and id = new.membership_id;`,
    "return new;",
  )}
  $$`,
  `create trigger roster_add_joining before insert on roster_group_members for each row
    when (new.created_at is null) execute function roster_add_joining()`,
  `create trigger roster_follow_joining after update of created_at on roster_memberships for each row
    when (old.created_at is distinct from new.created_at) execute function roster_follow_joining()`,
  ...["roster_add_joining()", "roster_follow_joining()"].map(revoke),
];

/**
 * What filters of members read, so that a page costs the same however many there are: what manages fields of a membership as
 * one text, with its count; and the date of joining in every table that is filtered, with an index in that order.
 */
export const filters: Migration = {
  async up(database) {
    const functions = functionsOver(await kindOfUsers(database), {
      fields: [...FIELDS, FACTS_OF_PERSON, JOINED_AT],
      onAdd: `${fillActivity("added", JOINED_AT)};`,
      onSync: "perform roster_sync_activity(ids);",
    });
    for (const statement of [SAFE_SEARCH_PATH, ...MANAGED, ...COPIED, ...functions, syncActivity(JOINED_AT)])
      await sql.raw(statement).execute(database);
  },
};
