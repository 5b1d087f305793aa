import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MEMBERSHIP_ORDER_FIELDS } from "../../../src/organization/fields.js";
import { listOf, membershipAnswer } from "../../../src/backend/http/answers.js";
import { connect } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, type Send } from "../../support/testBackend.js";

const COUNT = 41;

describe.each(ENGINES)("pages of members on $name", ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let send: Send;
  const run = (statement: string) => sql.raw(statement).execute(connect(opened.database));

  beforeAll(async () => {
    opened = await open();
    await seedOrganization(opened.database, { organizationId: "northwind", count: COUNT });
    await seedOrganization(opened.database, { organizationId: "contoso", count: 5 });
    // Some lack what is sorted by, some have the same, some have quotes and letters beyond ASCII.
    await run("update roster_users set phone_number = '+49' || id where id like '%1'");
    await run("update roster_users set first_name = null, last_name = null where id like '%2'");
    await run("update roster_users set first_name = 'Same', last_name = E'O''Brien\\\\ \"Žoë' where id like '%3'");
    send = asServer(createTestBackend({ database: opened.database }));
  });
  afterAll(() => opened.close());

  const idsOf = async (query: Record<string, string | number>) => {
    const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const { body } = await send("GET", `/organizations/northwind/memberships?${parameters}`);
    return listOf(membershipAnswer)
      .parse(body)
      .data.map(({ public_user_data: { user_id } }) => user_id);
  };

  const ORDERS = MEMBERSHIP_ORDER_FIELDS.flatMap((field) => [`+${field}`, `-${field}`]);

  const FILTERS: readonly Readonly<Record<string, string>>[] = [{}, { role: "org:member" }];

  test.each(ORDERS)("in the order of %s, a page is the same however it is reached", async (order_by) => {
    for (const filter of FILTERS) {
      const all = await idsOf({ order_by, limit: 100, ...filter });
      expect(new Set(all).size).toBe(all.length);
      // Forth, from the end, and to and fro: from whatever place is near.
      const offsets = [0, 3, 6, all.length - 3, all.length - 6, 20, 17, 23, 21, 1, all.length - 1, all.length + 2];
      for (const offset of offsets) {
        expect(await idsOf({ order_by, limit: 3, offset, ...filter }), `from ${offset}`).toEqual(
          all.slice(offset, offset + 3),
        );
      }
    }
  });

  test.each(ORDERS)("in the order of %s, a change moves what is on a page that is known", async (order_by) => {
    const page = { order_by, limit: 4 };
    await idsOf({ ...page, offset: 20 });
    const change = async (statement: string) => {
      await run(statement);
      const all = await idsOf({ order_by, limit: 100 });
      for (const offset of [20, 18, 24])
        expect(await idsOf({ ...page, offset })).toEqual(all.slice(offset, offset + 4));
    };
    await change("delete from roster_memberships where organization_id = 'northwind' and user_id = 'northwind_5'");
    await change(
      "insert into roster_memberships (organization_id, user_id, role) values ('northwind', 'northwind_5', 'org:member')",
    );
    await change(
      "update roster_users set first_name = 'Aaron', last_name = 'Aaronson', email_address = 'a@a.test', phone_number = '+1', username = 'a' where id = 'northwind_9'",
    );
    await change(
      "update roster_users set first_name = 'Zz', last_name = null, email_address = 'zz@z.test', phone_number = null, username = 'zz' where id = 'northwind_9'",
    );
  });

  test("a role of the app's may write users without rights on Roster's own tables, from any search path", async () => {
    const writer = `writer_${crypto.randomUUID().slice(0, 8)}`;
    await run(`create role ${writer} role current_user`);
    await run(`grant usage on schema public to ${writer}`);
    await run(`grant select, update on roster_users to ${writer}`);
    await connect(opened.database)
      .transaction()
      .execute(async (transaction) => {
        await sql.raw(`set local role ${writer}`).execute(transaction);
        await sql`set local search_path = ''`.execute(transaction);
        await sql`update public.roster_users set first_name = 'Ottoline' where id = 'northwind_12'`.execute(
          transaction,
        );
      });
    expect(await idsOf({ query: "ottoline" })).toEqual(["northwind_12"]);
    await run(`drop owned by ${writer}`);
    await run(`drop role ${writer}`);
  });

  test("an account that is merged into another, a long name and an empty username are no trouble", async () => {
    await run("insert into roster_users (id, first_name) values ('merged', 'Merged')");
    await run("update roster_memberships set user_id = 'merged' where user_id = 'northwind_13'");
    expect(await idsOf({ query: "merged" })).toEqual(["merged"]);
    await run(
      "update roster_users set last_name = (select string_agg(md5(n::text), '') from generate_series(1, 300) as n) where id = 'merged'",
    );
    expect(await idsOf({ query: "merged" })).toEqual(["merged"]);
    expect(await idsOf({ username: "" })).toEqual([]);
  });

  test("no role of the database may call what writes as the owner, nor put a table of its own in the place of ours", async () => {
    const { rows } = await sql<{ name: string; is_open: boolean; path: string }>`
      select proname as name, has_function_privilege('public', oid, 'execute') as is_open, array_to_string(proconfig, ' ') as path
      from pg_proc where proname like 'roster%' and prosecdef
    `.execute(connect(opened.database));
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(({ is_open, path }) => is_open || !path.endsWith(", pg_temp"))).toEqual([]);
  });

  test("a search knows a new name at once, and no old one", async () => {
    await run("update roster_users set first_name = 'Wilhelmina', last_name = 'Quux' where id = 'northwind_11'");
    expect(await idsOf({ query: "helmina qu" })).toEqual(["northwind_11"]);
    await run("update roster_users set first_name = 'Xaver' where id = 'northwind_11'");
    expect(await idsOf({ query: "helmina" })).toEqual([]);
    await run("delete from roster_users where id = 'northwind_11'");
    expect(await idsOf({ query: "quux" })).toEqual([]);
  });
});

describe.each(ENGINES)("members from a view on $name", ({ openBare }) => {
  test("are found by a new name once the view's table is followed, or synchronized", async () => {
    const { database, close } = await openBare();
    const run = async (statement: string) => void (await sql.raw(statement).execute(connect(database)));
    await run("create table app_users (id integer primary key, name text)");
    await run("insert into app_users values (1, 'Ada'), (2, 'Bram')");
    await run(`create view roster_users as select id::text as id, name as first_name, null::text as last_name,
      null::text as username, null::text as email_address, null::text as phone_number, null::text as image_url,
      false as banned, false as deprovisioned, now() as created_at, now() as updated_at from app_users`);
    const send = asServer(createTestBackend({ database }));
    await send("POST", "/organizations", { name: "On a view", slug: "view", created_by: "1" });
    const { body } = await send("GET", "/organization_memberships");
    const [first] = listOf(membershipAnswer).parse(body).data;
    const found = async (query: string) =>
      listOf(membershipAnswer).parse(
        (await send("GET", `/organizations/${first?.organization.id}/memberships?query=${query}`)).body,
      ).total_count;
    expect(await found("ada")).toBe(1);

    await run("update app_users set name = 'Eve' where id = 1");
    expect(await found("eve")).toBe(0);
    await run("select roster_sync_users(array['1'])");
    expect(await found("eve")).toBe(1);

    await run("select roster_follow_table('app_users')");
    await run("update app_users set name = 'Zoe' where id = 1");
    expect([await found("zoe"), await found("eve")]).toEqual([1, 0]);
    await close();
  });
});
