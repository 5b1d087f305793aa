import { sql } from "kysely";
import type { Migration } from "../database.js";
import { aboutAll, DEFINER, kindOfUsers, revoke, SAFE_SEARCH_PATH } from "./columns.js";
import { FIELDS, functionsOver } from "./search.js";

const COLUMNS = `alter table roster_users
  add column if not exists last_active_at timestamptz(3),
  add column if not exists two_factor_enabled boolean,
  add column if not exists sign_in_methods text[]`;

// As JSON, a person has a column or not: a view may be without it, and be replaced by one that has it.
const PERSON = "to_jsonb(u)";

/** When a person was last active. Never comes before all times: one index has the order and finds who is inactive. */
const LAST_ACTIVE_AT = `coalesce((${PERSON} ->> 'last_active_at')::timestamptz, '-infinity')`;

type Column = readonly [name: string, value: string];

/** The column of `roster_member_search`. */
export const FACTS_OF_PERSON: Column = ["facts", `roster_member_facts(m.organization_id, ${PERSON})`];

const FACTS = [
  // How a person signs in, as texts that an index holds. They contain the organization, so that no other's rows are read.
  `create function roster_member_facts(organization_id text, person jsonb) returns text[]
    language sql immutable parallel safe as $$
    select array(
      select organization_id || ' two_factor ' || (person ->> 'two_factor_enabled')
      where person ->> 'two_factor_enabled' is not null
      union select organization_id || ' sign_in_method ' || left(method, 255)
      from jsonb_array_elements_text(
        case jsonb_typeof(person -> 'sign_in_methods') when 'array' then person -> 'sign_in_methods' else '[]' end
      ) as method
      where method is not null
      order by 1
    )
  $$`,
  // Beside the texts: it changes as seldom as they do.
  `alter table roster_member_search add column facts text[] not null default '{}'`,
  `create index roster_member_search_by_facts on roster_member_search using gin (facts)`,
];

/** Fills the table of who is active. @param more a column of a later migration, and its value of the membership `m` */
export const fillActivity = (
  memberships: string,
  more?: Column,
) => `insert into roster_member_activity (organization_id, membership_id, last_active_at${more ? `, ${more[0]}` : ""})
  select m.organization_id, m.id, ${LAST_ACTIVE_AT}${more ? `, ${more[1]}` : ""}
  from ${memberships} as m left join roster_users as u on u.id = m.user_id
  where not exists (
    select from roster_member_activity as a where a.organization_id = m.organization_id and a.membership_id = m.id
  )`;

const refresh = (rows: string) => `update roster_member_activity as old set last_active_at = found.last_active_at
  from (
    select m.organization_id, m.id, ${LAST_ACTIVE_AT} as last_active_at
    from roster_memberships as m left join roster_users as u on u.id = m.user_id where ${rows}
  ) as found
  where old.organization_id = found.organization_id and old.membership_id = found.id
    and old.last_active_at <> found.last_active_at`;

/** The function that brings it up to date. @param more as that of `fillActivity` */
export const syncActivity = (
  more?: Column,
) => `create or replace function roster_sync_activity(ids text[] default null) returns void language plpgsql ${DEFINER} as $$
${aboutAll(`if ids is null then
    ${fillActivity("roster_memberships", more)};
    ${refresh("true")};
  else
    ${refresh("m.user_id = any(ids)")};
  end if;`)}
$$`;

// A table of its own: being active is the commonest change of all. Here it writes one narrow row and two indexes; in
// `roster_member_search` it would write fifteen, and in `roster_memberships` send an event. It moves no number of `changes`
// either: places in the other orders stay where they are, and none is remembered in this one.
const ACTIVITY = [
  `create table roster_member_activity (
    organization_id text not null,
    membership_id text not null,
    last_active_at timestamptz(3) not null,
    primary key (organization_id, membership_id)
  ) with (fillfactor = 80)`,
  fillActivity("roster_memberships"),
  `alter table roster_member_activity add constraint roster_member_activity_membership_fkey
    foreign key (organization_id, membership_id) references roster_member_search (organization_id, membership_id)
    on delete cascade deferrable initially deferred`,
  `create index roster_member_activity_by_time on roster_member_activity (organization_id, last_active_at, membership_id)`,
  syncActivity(),
];

// Being active is told apart from other changes: the texts of who is active need not be made again.
const FOLLOW_USERS = `create or replace function roster_follow_users() returns trigger language plpgsql ${DEFINER} as $$
  declare
    ids text[];
  begin
    if tg_op = 'UPDATE' then
      select array_agg(n.id) into ids from changed as n
      join previous as o on o.id = n.id and o.last_active_at is distinct from n.last_active_at;
      if ids is not null then perform roster_sync_activity(ids); end if;
      select array_agg(n.id) into ids from changed as n where not exists (
        select from previous as o where o.id = n.id and to_jsonb(o) - 'last_active_at' = to_jsonb(n) - 'last_active_at'
      );
    else
      select array_agg(id) into ids from changed;
    end if;
    if ids is not null then perform roster_sync_users(ids); end if;
    return null;
  end
  $$`;

const FOLLOW_UPDATES = [
  FOLLOW_USERS,
  `drop trigger roster_follow_users_update on roster_users`,
  `create trigger roster_follow_users_update after update on roster_users
    referencing old table as previous new table as changed
    for each statement execute function roster_follow_users()`,
];

/**
 * When users were last active and how they sign in, as far as the app says: in columns of `roster_users`, where that is a
 * table, else in those that the view has (see `members.ts`).
 */
export const userActivity: Migration = {
  async up(database) {
    const users = await kindOfUsers(database);
    const functions = functionsOver(users, {
      fields: [...FIELDS, FACTS_OF_PERSON],
      onAdd: `${fillActivity("added")};`,
      onSync: "perform roster_sync_activity(ids);",
    });
    const statements = [
      SAFE_SEARCH_PATH,
      ...(users === "table" ? [COLUMNS] : []),
      ...FACTS,
      ...ACTIVITY,
      ...functions,
      ...(users === "table" ? FOLLOW_UPDATES : []),
      revoke("roster_sync_activity(text[])"),
      // What a view has already.
      ...(users === "view" ? ["select roster_sync_users()"] : []),
    ];
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
