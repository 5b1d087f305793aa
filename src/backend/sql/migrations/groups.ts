import { sql } from "kysely";
import type { Migration } from "../database.js";
import { aboutAll, DEFINER, revoke, SAFE_SEARCH_PATH, TIMES } from "./columns.js";
import { LISTS, recountOf, triggersOf, type CountedList } from "./counts.js";
import { INACTIVE } from "./membershipStatus.js";

const TABLES = [
  // The key is the name as names compare: `organization/rules/groupName.ts`.
  `create table roster_groups (
    id text not null default 'orggroup_' || replace(gen_random_uuid()::text, '-', ''),
    organization_id text not null references roster_organizations (id) on delete cascade,
    name text not null,
    name_key text not null,
    managed_by jsonb,
    ${TIMES},
    primary key (organization_id, id),
    constraint roster_groups_name unique (organization_id, name_key)
  )`,
  `create table roster_group_members (
    organization_id text not null,
    group_id text not null,
    membership_id text not null,
    primary key (organization_id, group_id, membership_id),
    constraint roster_group_members_group_fkey foreign key (organization_id, group_id)
      references roster_groups (organization_id, id) on delete cascade,
    constraint roster_group_members_membership_fkey foreign key (organization_id, membership_id)
      references roster_memberships (organization_id, id) on delete cascade
  )`,
  `create index roster_group_members_by_member on roster_group_members (organization_id, membership_id)`,
  `alter table roster_events add column about_group jsonb`,
];

/** By the organization, because all groups are one list; and the members of each group. */
export const GROUP_LISTS: readonly CountedList[] = [
  ["groups", "roster_groups", "organization_id"],
  ["group_members", "roster_group_members", "group_id"],
];

const FUNCTIONS = [
  // As `roster_tell_change`, once a statement: a group that is deleted may have many members.
  `create function roster_tell_changes() returns trigger language plpgsql as $$
  declare
    client text := substring(current_setting('roster.client', true) from '^[A-Za-z0-9_-]{1,64}$');
  begin
    perform pg_notify('roster_changes', concat_ws(' ', concat_ws('/', tg_argv[0], client), organization_id))
    from (select distinct organization_id from changed) as of_organizations;
    return null;
  end
  $$`,
  // The members of a deleted group are counted down first, row by row: this comes with the end of the statement.
  `create function roster_forget_groups() returns trigger language plpgsql ${DEFINER} as $$
  ${aboutAll(
    `delete from roster_counts as c using removed
    where c.organization_id = removed.organization_id and c.list = 'group_members' and c.key = removed.id;`,
    "return null;",
  )}
  $$`,
  // Groups are an organization's own: a membership that an app's own SQL moves to another leaves them.
  `create function roster_leave_groups() returns trigger language plpgsql ${DEFINER} as $$
  ${aboutAll(
    `delete from roster_group_members where organization_id = old.organization_id and membership_id = old.id;`,
    "return new;",
  )}
  $$`,
];

const CHANGES = [
  ["insert", "new"],
  ["update", "new"],
  ["delete", "old"],
] as const;

const TRIGGERS = [
  ...["roster_groups", "roster_group_members"].flatMap((table) =>
    CHANGES.map(
      ([event, rows]) => `create trigger roster_tell_changes_${event} after ${event} on ${table}
        referencing ${rows} table as changed for each statement execute function roster_tell_changes('groups')`,
    ),
  ),
  `create trigger roster_forget_groups after delete on roster_groups
    referencing old table as removed for each statement execute function roster_forget_groups()`,
  `create trigger roster_leave_groups before update of organization_id, id on roster_memberships for each row
    when ((old.organization_id, old.id) is distinct from (new.organization_id, new.id))
    execute function roster_leave_groups()`,
];

/** Groups of an organization's members. Who leaves the organization leaves its groups. */
export const groups: Migration = {
  async up(database) {
    const statements = [
      SAFE_SEARCH_PATH,
      ...TABLES,
      ...FUNCTIONS,
      ...TRIGGERS,
      ...GROUP_LISTS.flatMap((list) => triggersOf(list)),
      recountOf([...LISTS, INACTIVE, ...GROUP_LISTS]),
      ...["roster_forget_groups()", "roster_leave_groups()"].map(revoke),
    ];
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
