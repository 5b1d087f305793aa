import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listOf, membershipAnswer } from "../../../src/backend/http/answers.js";
import { connect } from "../../../src/backend/sql/database.js";
import { EVERY_ENGINE } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, type Send } from "../../support/testBackend.js";

describe.each(EVERY_ENGINE)("the tables that members are filtered by, on $name", ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let send: Send;
  const run = async (statement: string) => (await sql.raw(statement).execute(connect(opened.database))).rows;

  beforeAll(async () => {
    opened = await open();
    for (const organizationId of ["northwind", "contoso"])
      await seedOrganization(opened.database, { organizationId, count: 12 });
    await run(`update roster_users set two_factor_enabled = true, last_active_at = now() - interval '1 year'`);
    await run(`insert into roster_groups (organization_id, id, name, name_key)
      values ('northwind', 'sales', 'Sales', 'sales'), ('northwind', 'support', 'Support', 'support')`);
    // Without the date of joining, as an app's own SQL may add them.
    await run(`insert into roster_group_members (organization_id, group_id, membership_id)
      select organization_id, 'sales', id from roster_memberships where organization_id = 'northwind'`);
    send = asServer(createTestBackend({ database: opened.database }));
  });
  afterAll(() => opened.close());

  const find = async (query: string) =>
    listOf(membershipAnswer).parse((await send("GET", `/organizations/northwind/memberships?${query}`)).body);
  const idsOf = async (query: string) =>
    (await find(query)).data.map((membership) => membership.public_user_data.user_id);

  /** The copies of the date of joining that differ from it. */
  const stale = () =>
    run(`select copy from (
        select 'search' as copy, organization_id, membership_id, created_at from roster_member_search
        union all select 'activity', organization_id, membership_id, created_at from roster_member_activity
        union all select 'group', organization_id, membership_id, created_at from roster_group_members
      ) as copies join roster_memberships as m
        on m.organization_id = copies.organization_id and m.id = copies.membership_id
      where m.created_at is distinct from copies.created_at`);

  const FILTERS = ["two_factor=enabled", `last_active_at_before=${Date.now()}`, "group_id=sales", "managed_by="];

  test("have the date of joining, and follow it", async () => {
    await expect(stale()).resolves.toEqual([]);
    await run(`update roster_memberships set created_at = created_at - interval '3 years' where user_id like '%_7'`);
    await expect(stale()).resolves.toEqual([]);
    await run(
      `insert into roster_memberships (organization_id, user_id, role) values ('northwind', 'contoso_3', 'org:member')`,
    );
    await run("select roster_sync_users()");
    await expect(stale()).resolves.toEqual([]);
    await run(`delete from roster_memberships where organization_id = 'northwind' and user_id = 'contoso_3'`);
    for (const filter of FILTERS)
      await expect(idsOf(`${filter}&order_by=created_at&limit=1`)).resolves.toEqual(["northwind_7"]);
  });

  test.each(FILTERS)("list the same members by %s, on pages of any order", async (filter) => {
    for (const order of ["created_at", "-created_at", "first_name", "-last_active_at"].map(encodeURIComponent)) {
      const all = await idsOf(`order_by=${order}`);
      expect([order, await idsOf(`${filter}&order_by=${order}`)]).toEqual([order, all]);
      expect(await idsOf(`${filter}&order_by=${order}&limit=5&offset=5`)).toEqual(all.slice(5, 10));
    }
    const past = await find(`${filter}&limit=5&offset=50`);
    expect([past.data, past.total_count]).toEqual([[], 12]);
  });

  test("find each member of several groups once", async () => {
    await run(`insert into roster_group_members (organization_id, group_id, membership_id)
      select organization_id, 'support', membership_id from roster_group_members where group_id = 'sales' limit 3`);
    const found = await find("group_id=sales&group_id=support&order_by=first_name&limit=50");
    expect([found.total_count, new Set(found.data.map(({ id }) => id)).size]).toEqual([12, 12]);
  });

  test("are found by a source that no one has, by none, and by several", async () => {
    await run(`update roster_memberships set managed = '{"role": {"name": "Okta"}, "profile": {"name": "Entra"}}'
      where user_id = 'northwind_2'`);
    await run(`update roster_memberships set managed = '{"status": {"name": "Okta"}}' where user_id = 'northwind_4'`);
    await expect(idsOf("managed_by=Workday")).resolves.toEqual([]);
    await expect(idsOf("managed_by=Entra")).resolves.toEqual(["northwind_2"]);
    await expect(idsOf("managed_by=Okta&managed_by=Entra&order_by=created_at")).resolves.toEqual([
      "northwind_4",
      "northwind_2",
    ]);
    await expect(idsOf("managed_by=Okta&managed_by=&limit=100")).resolves.toHaveLength(12);
    await expect(idsOf("managed_by=Okta&two_factor=enabled&order_by=created_at")).resolves.toHaveLength(2);
  });
});
