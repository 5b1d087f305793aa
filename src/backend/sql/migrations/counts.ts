import { sql } from "kysely";
import type { Migration } from "../database.js";
import { aboutAll, DEFINER, revoke, SAFE_SEARCH_PATH } from "./columns.js";

const TABLE = `create table roster_counts (
  organization_id text not null references roster_organizations (id) on delete cascade,
  list text not null,
  key text not null,
  count bigint not null,
  primary key (organization_id, list, key)
) with (fillfactor = 50)`;

/** What is counted: a list, its table, and the column that tells its rows apart; where it is null, a row does not count. */
export type CountedList = readonly [list: string, table: string, column: string];

export const LISTS: readonly CountedList[] = [
  ["memberships", "roster_memberships", "role"],
  ["invitations", "roster_invitations", "status"],
  ["requests", "roster_membership_requests", "status"],
  ["events", "roster_events", "type"],
  // By the day they expire, so that those past their time are a sum, and only today's are counted.
  ["expiring", "roster_invitations", "expiry_day"],
];

const EXPIRY_DAY = `alter table roster_invitations add column expiry_day text generated always as (
  case when status = 'pending' then lpad((floor(extract(epoch from expires_at at time zone 'UTC') / 86400)::integer)::text, 7, '0') end
) stored`;

// Written in the order of the key, so that two writers who count for several organizations don't wait for each other in a circle.
// An organization's own deletion deletes its counts first: what is deleted after it is not counted.
/** The function of triggers that count rows. @param key of a `row`; the list is the first argument of a trigger */
export const countRowsBy = (
  name: string,
  key: string,
) => `create or replace function ${name}() returns trigger language plpgsql ${DEFINER} as $$
${aboutAll(
  `  if tg_op = 'DELETE' then
    update roster_counts as c set count = c.count - gone.count
    from (
      select organization_id, ${key} as key, count(*) as count from removed as row
      where ${key} is not null group by 1, 2
    ) as gone
    where c.organization_id = gone.organization_id and c.list = tg_argv[0] and c.key = gone.key;
  elsif tg_op = 'INSERT' then
    insert into roster_counts
    select organization_id, tg_argv[0], ${key}, count(*) from added as row
    where exists (select from roster_organizations as o where o.id = row.organization_id)
      and ${key} is not null
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (organization_id, list, key) do update set count = roster_counts.count + excluded.count;
  else
    insert into roster_counts
    select organization_id, tg_argv[0], key, sum(change) from (
      select organization_id, ${key} as key, -1 as change from removed as row
      union all select organization_id, ${key}, 1 from added as row
    ) as changes
    where key is not null group by 1, 2, 3 having sum(change) <> 0 order by 1, 2, 3
    on conflict (organization_id, list, key) do update set count = roster_counts.count + excluded.count;
  end if;`,
  "return null;",
)}
$$`;

export const COUNT_ROWS = countRowsBy("roster_count_rows", "to_jsonb(row) ->> tg_argv[1]");

/** The function that counts these lists again. */
export const recountOf = (
  lists: readonly CountedList[],
) => `create or replace function roster_recount(organization text default null) returns void
language plpgsql ${DEFINER} as $$
${aboutAll(`
  -- In the order in which changes lock them: those that have begun end first, and others wait.
  lock table roster_organizations, roster_counts in exclusive mode;
  -- Not deleted: who waits to count a row less would find none.
  update roster_counts set count = 0 where (organization is null or organization_id = organization) and list <> 'changes';
  ${lists
    .map(
      ([list, table, column]) => `insert into roster_counts
    select organization_id, '${list}', ${column}, count(*) from ${table}
    where (organization is null or organization_id = organization)
      and exists (select from roster_organizations as o where o.id = organization_id) and ${column} is not null
    group by 1, 2, 3
    on conflict (organization_id, list, key) do update set count = excluded.count;`,
    )
    .join("\n  ")}`)}
$$`;

/** The triggers that count the rows of a list. */
export const triggersOf = ([list, table, column]: CountedList, counting = "roster_count_rows") =>
  [
    ["insert", "new table as added"],
    ["update", "old table as removed new table as added"],
    ["delete", "old table as removed"],
  ].map(
    ([event, tables]) => `create trigger roster_count_${list}_${event} after ${event} on ${table}
      referencing ${tables} for each statement execute function ${counting}('${list}', '${column}')`,
  );

const FUNCTIONS = ["roster_count_rows()", "roster_recount(text)"];

const INDEXES = [
  // Those past their time are not pending, though their row says so.
  `create index roster_invitations_by_expiry on roster_invitations (organization_id, expiry_day, expires_at)
    where expiry_day is not null`,
  `create index roster_invitations_by_status on roster_invitations (organization_id, status, created_at, id)`,
  `create index roster_events_by_actor on roster_events (organization_id, actor_id, position)`,
  `create index roster_events_by_type on roster_events (organization_id, type, position)`,
  `drop index roster_memberships_by_role`,
  `create index roster_memberships_by_role on roster_memberships (organization_id, role, created_at, id)`,
];

/**
 * How many rows of each kind an organization's lists have, counted by triggers in the transaction of the change: no list is
 * counted to show its count. `select roster_recount()` counts everything again.
 */
export const counts: Migration = {
  async up(database) {
    const statements = [
      SAFE_SEARCH_PATH,
      TABLE,
      EXPIRY_DAY,
      COUNT_ROWS,
      recountOf(LISTS),
      ...LISTS.flatMap((list) => triggersOf(list)),
      ...INDEXES,
      `select roster_recount()`,
      ...FUNCTIONS.map(revoke),
    ];
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
