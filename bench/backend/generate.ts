import type { Client } from "pg";
import { people } from "../../test/support/people.js";
import { BIG, GUEST_ROLE, SMALL, SMALL_MEMBERS } from "./organizations.js";
import { EVENTS, GROUP_MEMBERS, GROUPS, INVITATIONS, MEMBERS, REQUESTS, USERS, type Filling } from "./rows.js";

/** As many rows a transaction: triggers that count rows find no endless chain of versions. */
const BATCH = 20_000;

/** As many names as are combined. */
const NAMES = 1600;

// In this session only: the same numbers each time, from 0 up to the last argument.
const FUNCTIONS = [
  `create function pg_temp.pick(i bigint, seed integer, most integer) returns integer language sql immutable
    return ((hashint8extended(i, seed) & 2147483647) % most)::integer`,
  `create function pg_temp.part(i bigint, seed integer) returns double precision language sql immutable
    return (hashint8extended(i, seed) & 1048575) / 1048576.0`,
];

/**
 * Fills a migrated database with two organizations, inside of it. Their rows lie between each other, in the order of their
 * ages, as they would where both have grown for years.
 *
 * @returns the seconds that each table took
 */
export async function generate(
  client: Client,
  members: number,
  report: (progress: string) => void,
): Promise<Record<string, number>> {
  await client.query("set synchronous_commit = off");
  for (const statement of FUNCTIONS) await client.query(statement);
  await client.query("create temp table bench_organizations (id text, members integer)");
  await client.query("insert into bench_organizations values ($1, $2), ($3, $4)", [BIG, members, SMALL, SMALL_MEMBERS]);
  await client.query("create temp table bench_names (n integer primary key, first text, last text, handle text)");
  await client.query(
    `insert into bench_names select (n - 1)::integer, "firstName", "lastName", handle
      from rows from (jsonb_to_recordset($1::jsonb) as ("firstName" text, "lastName" text, handle text))
        with ordinality as named ("firstName", "lastName", handle, n)`,
    [JSON.stringify(names())],
  );
  await client.query(
    `insert into roster_organizations (id, name, slug, created_at, updated_at)
      select id, initcap(replace(id, 'org_', '')) || ' Trading', replace(id, '_', '-'), now() - interval '5 years', now()
      from bench_organizations`,
  );
  await client.query("insert into roster_roles (key, name) values ($1, 'Guest')", [GUEST_ROLE]);
  await client.query("insert into roster_role_permissions values ($1, 'org:sys_memberships:read')", [GUEST_ROLE]);

  const seconds: Record<string, number> = {};
  for (const filling of [USERS, MEMBERS, GROUPS, GROUP_MEMBERS, INVITATIONS, REQUESTS, EVENTS]) {
    const begin = performance.now();
    await fill(client, filling, (done) => report(`${filling.table}: ${done}`));
    seconds[filling.table] = (performance.now() - begin) / 1000;
  }
  return seconds;
}

/** Names, each with what its owner writes in addresses. */
const names = () =>
  people(NAMES).map(({ firstName, lastName, emailAddress }) => ({
    firstName,
    lastName,
    handle: (emailAddress ?? "someone@").replace(/\d*@.*/, ""),
  }));

async function fill(client: Client, { table, columns, rows }: Filling, report: (done: number) => void): Promise<void> {
  await client.query(
    `create temp table bench_rows as
      select row_number() over (order by created_at, seed) as n, * from (${rows}) as made order by 1`,
  );
  await client.query("create index on bench_rows (n)");
  await client.query("analyze bench_rows");
  const { rows: counted } = await client.query<{ count: number }>("select count(*)::integer as count from bench_rows");
  const count = counted[0]?.count ?? 0;
  for (let done = 0; done < count; done += BATCH) {
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from bench_rows where n > $1 and n <= $2 order by n`,
      [done, done + BATCH],
    );
    report(Math.min(count, done + BATCH));
  }
  await client.query("drop table bench_rows");
}
