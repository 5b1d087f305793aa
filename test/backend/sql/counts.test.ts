import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Queries } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { seedEvents } from "../../support/database/seedEvents.js";

describe.each(ENGINES)("what lists count on $name", ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let queries: Queries;
  const run = async (statement: string) => (await sql.raw(statement).execute(queries)).rows;

  beforeAll(async () => {
    opened = await open();
    queries = connect(opened.database);
    for (const organizationId of ["northwind", "contoso"]) {
      const people = await seedOrganization(opened.database, {
        organizationId,
        count: 24,
        invitations: 20,
        requests: 5,
      });
      await seedEvents(opened.database, organizationId, people, 12);
      await run(`insert into roster_groups (organization_id, id, name, name_key)
        select '${organizationId}', 'group_' || n, 'Group ' || n, 'group ' || n from generate_series(1, 5) as n`);
      await run(`insert into roster_group_members select organization_id, g.id, m.id
        from roster_groups as g join roster_memberships as m using (organization_id)
        where organization_id = '${organizationId}' and m.user_id like '%_' || right(g.id, 1) || '%'`);
    }
  });
  afterAll(() => opened.close());

  const counts = () =>
    run("select * from roster_counts where list <> 'changes' and count <> 0 order by organization_id, list, key");

  test.each([
    "update roster_memberships set role = 'org:admin' where user_id like '%_2%'",
    "update roster_memberships set updated_at = now()",
    `update roster_memberships set managed = '{"role": {"name": "Okta"}, "profile": {"name": "Entra"}}' where user_id like '%_1%'`,
    `update roster_memberships set managed = '{"role": {"name": "Okta"}}' where user_id like '%_12%'`,
    "delete from roster_memberships where user_id in ('northwind_3', 'contoso_4', 'contoso_5')",
    "insert into roster_memberships (organization_id, user_id, role) select 'contoso', id, 'org:member' from roster_users where id like 'asking-%'",
    "update roster_invitations set status = 'revoked' where status = 'pending' and organization_id = 'northwind'",
    "delete from roster_invitations where status = 'accepted'",
    "update roster_membership_requests set status = 'accepted' where organization_id = 'contoso'",
    "insert into roster_events (organization_id, type) values ('gone', 'member_added'), ('contoso', 'member_left')",
    "insert into roster_roles (key, name) values ('org:guest', 'Guest'); update roster_memberships set role = 'org:guest' where user_id = 'northwind_7'",
    "update roster_roles set key = 'org:visitor' where key = 'org:guest'",
    "delete from roster_groups where id = 'group_2'",
    "delete from roster_group_members where group_id = 'group_3' and organization_id = 'northwind'",
    "insert into roster_group_members select organization_id, 'group_3', id from roster_memberships where organization_id = 'northwind'",
    "insert into roster_groups (organization_id, name, name_key) values ('contoso', 'More', 'more')",
    "delete from roster_memberships where user_id in ('northwind_1', 'contoso_1')",
    "update roster_memberships set organization_id = 'contoso' where user_id = 'northwind_13'",
    "delete from roster_organizations where id = 'northwind'",
  ])("follows %s", async (statements) => {
    const before = await counts();
    for (const statement of statements.split("; ")) await run(statement);
    const counted = await counts();
    await run("select roster_recount()");
    expect(counted).toEqual(await counts());
    expect(isDeepStrictEqual(counted, before)).toBe(statements.includes("updated_at"));
  });

  test("a recount puts right what is wrong, of one organization", async () => {
    const right = await counts();
    await run("update roster_counts set count = count + 5 where list <> 'changes'");
    await run("select roster_recount('contoso')");
    expect(await counts()).toEqual(right);
  });
});
