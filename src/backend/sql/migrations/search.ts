import { sql } from "kysely";
import type { Migration } from "../database.js";
import { SEARCH_TEXTS } from "./searchTexts.js";
import { aboutAll, DEFINER, kindOfUsers, revoke, SAFE_SEARCH_PATH } from "./columns.js";

/** Letters of a text that are compared, and searched: an index entry has at most 2,704 bytes, and an app's users any length. */
const MOST_SORTED = 255;
const MOST_SEARCHED = 2000;

/** The texts that lists are sorted by. */
const SORTED = ["first_name", "last_name", "email_address", "phone_number", "username"];

/** A column of the table, and its value of the membership `m` and the person `u`. */
type Field = readonly [name: string, value: string];

/** The columns of a person; empty where there is none. */
export const FIELDS: readonly Field[] = [
  ...SORTED.map((name) => [name, `left(lower(coalesce(u.${name}, '')), ${MOST_SORTED})`] as const),
  [
    "words",
    `roster_search_text(left(concat_ws(' ', u.first_name, u.last_name, u.email_address, u.username), ${MOST_SEARCHED}))`,
  ],
  // Names that may be written without a space between their parts: in both orders.
  [
    "unspaced_name",
    `case when concat(u.first_name, u.last_name) ~ '[^ -~]' then roster_search_text(left(concat(
      regexp_replace(concat(u.first_name, u.last_name), '\\s', '', 'g'), ' ',
      regexp_replace(concat(u.last_name, u.first_name), '\\s', '', 'g')
    ), ${MOST_SEARCHED})) else '' end`,
  ],
];

/** Their names, each in this form. */
const names = (fields: readonly Field[], form: (name: string) => string = (name) => name) =>
  fields.map(([name]) => form(name)).join(", ");
const values = (fields: readonly Field[]) => fields.map(([name, value]) => `${value} as ${name}`).join(", ");

const TABLE = `create table roster_member_search (
  membership_id text primary key references roster_memberships (id) on delete cascade,
  organization_id text not null,
  user_id text not null,
  ${names(FIELDS, (name) => `${name} text not null`)},
  parts integer[] generated always as (roster_search_parts(organization_id, words || ' ' || unspaced_name)) stored
)`;

const INVITATIONS = [
  `alter table roster_invitations add column parts integer[]
    generated always as (roster_search_parts(organization_id, roster_search_text(email_address))) stored`,
  `create index roster_invitations_by_parts on roster_invitations using gin (parts)`,
];

const fill = (fields: readonly Field[], memberships = "roster_memberships") =>
  `insert into roster_member_search (membership_id, organization_id, user_id, ${names(fields)})
  select m.id, m.organization_id, m.user_id, ${values(fields)}
  from ${memberships} as m left join roster_users as u on u.id = m.user_id
  where not exists (
    select from roster_member_search as s where s.organization_id = m.organization_id and s.membership_id = m.id
  )`;

const RENAMES = [
  // Renames only add to it, so that they wait for no one, and no one for them: a reference would lock the organization.
  `create table roster_renames (
    id bigint primary key generated always as identity,
    organization_id text not null
  )`,
  `create index roster_renames_by_organization on roster_renames (organization_id)`,
  `insert into roster_counts select id, 'changes', 'memberships', (random() * 1000000000)::bigint from roster_organizations`,
];

const INDEXES = [
  // Those who lack it are last in both directions: the first is read forwards, the second backwards.
  ...SORTED.flatMap((field) => [
    `create index roster_member_search_up_${field} on roster_member_search
      (organization_id, (${field} = ''), ${field}, membership_id)`,
    `create index roster_member_search_down_${field} on roster_member_search
      (organization_id, (${field} <> ''), ${field}, membership_id)`,
  ]),
  `create index roster_member_search_by_parts on roster_member_search using gin (parts)`,
  `create index roster_member_search_by_user on roster_member_search (user_id text_pattern_ops, organization_id)`,
  `create index roster_member_search_by_id on roster_member_search (organization_id, membership_id text_pattern_ops)`,
];

/** Brings the persons of these rows `m` up to date. */
const refresh = (fields: readonly Field[], rows: string) =>
  `update roster_member_search as old set ${names(fields, (name) => `${name} = found.${name}`)}
  from (
    select m.organization_id, m.membership_id, ${values(fields)}
    from roster_member_search as m left join roster_users as u on u.id = m.user_id where ${rows}
  ) as found
  where old.organization_id = found.organization_id and old.membership_id = found.membership_id
    and (${names(fields, (name) => `old.${name}`)}) is distinct from (${names(fields, (name) => `found.${name}`)})`;

interface Extension {
  readonly fields?: readonly Field[];
  /** Statements about the memberships `added`, and about the users `ids`, null for all. */
  readonly onAdd?: string;
  readonly onSync?: string;
}

/** Those that fill the table, which may be replaced: its keys have changed since, and more is filled with it. */
export const functionsOver = (
  users: "table" | "view",
  { fields = FIELDS, onAdd = "", onSync = "" }: Extension = {},
) => [
  // Who is being renamed is waited for: their new name would not reach a row that is not there yet. The trigger's name comes
  // before those that count, so that they are waited for with no count locked, which those who rename need.
  `create or replace function roster_add_to_search() returns trigger language plpgsql ${DEFINER} as $$
  ${aboutAll(
    `${users === "table" ? "perform from roster_users where id in (select user_id from added) order by id for share;" : ""}
    if tg_op = 'UPDATE' then
      delete from roster_member_search as s using removed as m
      where s.organization_id = m.organization_id and s.membership_id = m.id and not exists (
        select from added as a where a.organization_id = m.organization_id and a.id = m.id and a.user_id = m.user_id
      );
    end if;
    ${fill(fields, "added")};
    ${onAdd}`,
    "return null;",
  )}
  $$`,
  `create or replace function roster_sync_users(ids text[] default null) returns void language plpgsql ${DEFINER} as $$
  ${aboutAll(`if ids is null then
      ${fill(fields)};
      ${refresh(fields, "true")};
    else
      ${refresh(fields, "m.user_id = any(ids)")};
    end if;
    ${onSync}`)}
  $$`,
  `create or replace function roster_follow_users() returns trigger language plpgsql ${DEFINER} as $$
  begin
    perform roster_sync_users(array(select id from changed));
    return null;
  end
  $$`,
  // A table of the app's own: each value in its changed rows that is a member's user id names who has changed.
  `create or replace function roster_follow_rows() returns trigger language plpgsql ${DEFINER} as $$
  ${aboutAll(
    `perform roster_sync_users(array(
      select distinct held.value from changed as row, jsonb_each_text(to_jsonb(row)) as held
      where exists (select from roster_member_search as s where s.user_id = held.value)
    ));`,
    "return null;",
  )}
  $$`,
  `create or replace function roster_follow_table(followed regclass) returns void language plpgsql ${DEFINER} as $$
  begin
    execute format('create trigger roster_follow_insert after insert on %s
      referencing new table as changed for each statement execute function roster_follow_rows()', followed);
    execute format('create trigger roster_follow_update after update on %s
      referencing new table as changed for each statement execute function roster_follow_rows()', followed);
    execute format('create trigger roster_follow_delete after delete on %s
      referencing old table as changed for each statement execute function roster_follow_rows()', followed);
    perform roster_sync_users();
  end
  $$`,
  // Where a row stands in a list is known as long as these numbers stay. They begin anywhere: an organization may be deleted
  // and come again.
  `create or replace function roster_count_change() returns trigger language plpgsql ${DEFINER} as $$
  ${aboutAll(
    `with renamed as (
      delete from roster_renames where organization_id in (select organization_id from changed) returning organization_id
    )
    insert into roster_counts
    select o.id, 'changes', 'memberships', 1 + (select count(*) from renamed where renamed.organization_id = o.id)
      + coalesce((
        select 0 from roster_counts as c where c.organization_id = o.id and c.list = 'changes' and c.key = 'memberships'
      ), (random() * 1000000000)::bigint)
    from roster_organizations as o where o.id in (select organization_id from changed) order by 1
    on conflict (organization_id, list, key) do update set count = roster_counts.count + excluded.count;`,
    "return null;",
  )}
  $$`,
  `create or replace function roster_count_rename() returns trigger language plpgsql ${DEFINER} as $$
  ${aboutAll(`insert into roster_renames (organization_id) select distinct organization_id from changed;`, "return null;")}
  $$`,
];

const trigger = (name: string, event: "insert" | "update" | "delete", table: string, rows?: string) =>
  `create trigger ${name}_${event} after ${event} on ${table}
    referencing ${rows ?? `${event === "delete" ? "old" : "new"} table as changed`}
    for each statement execute function ${name}()`;

/** Follows memberships that get another user, or another organization. */
export const ADD_MOVED = trigger(
  "roster_add_to_search",
  "update",
  "roster_memberships",
  "old table as removed new table as added",
);

const TRIGGERS = [
  trigger("roster_add_to_search", "insert", "roster_memberships", "new table as added"),
  ADD_MOVED,
  trigger("roster_count_change", "insert", "roster_memberships"),
  trigger("roster_count_change", "update", "roster_memberships"),
  trigger("roster_count_change", "delete", "roster_memberships"),
  trigger("roster_count_rename", "update", "roster_member_search"),
];

const DEFINED = [
  "roster_add_to_search()",
  "roster_sync_users(text[])",
  "roster_follow_users()",
  "roster_follow_rows()",
  "roster_follow_table(regclass)",
  "roster_count_change()",
  "roster_count_rename()",
];

const EVENTS = ["insert", "update", "delete"] as const;

/**
 * What members are sorted and searched by, in a table of Roster's own, so that indexes can find it: `roster_users` may be a
 * view. Triggers fill it. Where the users are a view, `select roster_follow_table('app_users')` follows each table that the
 * view reads; `select roster_sync_users()` brings everybody up to date.
 */
export const search: Migration = {
  async up(database) {
    const users = await kindOfUsers(database);
    // Who is renamed from here on waits until it is followed.
    const lock = users === "table" ? ["lock table roster_users in share row exclusive mode"] : [];
    const tables = [
      SAFE_SEARCH_PATH,
      ...lock,
      ...SEARCH_TEXTS,
      TABLE,
      fill(FIELDS),
      ...INDEXES,
      ...INVITATIONS,
      ...RENAMES,
    ];
    const triggers = [...functionsOver(users), ...TRIGGERS, ...DEFINED.map(revoke)];
    for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(database);
    if (users === "view") return;
    for (const event of EVENTS) {
      await sql.raw(trigger("roster_follow_users", event, "roster_users")).execute(database);
    }
  },
};
