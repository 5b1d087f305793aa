import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "../../../src/backend/index.js";
import { callEveryRoute } from "../../support/callEveryRoute.js";
import { openPGlite } from "../../support/database/databases.js";
import {
  createDatabase,
  createMigrated,
  skipPostgres,
  startPostgres,
  UNDER_POLICIES,
  type PostgresServer,
} from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { seedEvents } from "../../support/database/seedEvents.js";
import { routeNames } from "../../support/routeOf.js";
import { asServer, createTestBackend, outcomeOf } from "../../support/testBackend.js";

describe.skipIf(skipPostgres)("under the policies", () => {
  let server: PostgresServer;
  /** Of a superuser, whom no policy concerns. */
  let admin: Pool;
  /** Of the app's role, with no organization set. */
  let app: Pool;
  let tables: readonly { readonly name: string; readonly id: string }[];

  beforeAll(async () => {
    server = await startPostgres();
    await createMigrated(server.host, "guarded");
    admin = new Pool({ host: server.host, user: "postgres", database: "guarded" });
    app = new Pool({ host: server.host, user: UNDER_POLICIES.user, database: "guarded" });
    const { rows } = await admin.query<{ name: string; id: string }>(`
      select c.relname as name, a.attname as id from pg_class as c join pg_attribute as a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relname like 'roster%'
        and (a.attname = 'organization_id' or c.relname = 'roster_organizations' and a.attname = 'id')`);
    tables = rows;
    for (const organizationId of ["northwind", "contoso"]) {
      const members = await seedOrganization(admin, { organizationId, count: 3, invitations: 5, requests: 2 });
      await seedEvents(admin, organizationId, members, 3);
      const key = "insert into roster_idempotency_keys values ($1, 'server', 'key', '', '{}')";
      await admin.query(key, [organizationId]);
      await admin.query("insert into roster_groups (organization_id, name, name_key) values ($1, 'Sales', 'sales')", [
        organizationId,
      ]);
    }
    await admin.query(`insert into roster_group_members
      select organization_id, g.id, m.id from roster_groups as g join roster_memberships as m using (organization_id)`);
    await admin.query("update roster_users set first_name = 'Al' where id in ('northwind_1', 'contoso_1')");
  });
  afterAll(async () => {
    await app?.end();
    await admin?.end();
    await server?.stop();
  });

  /** How many rows of each organization statements see. */
  async function seen(pool: Pool, scope?: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const client = await pool.connect();
    await client.query("begin");
    if (scope !== undefined) await client.query("select set_config('roster.organization_id', $1, true)", [scope]);
    const found: Record<string, readonly string[]> = {};
    for (const { name, id } of tables) {
      const { rows } = await client.query<{ id: string }>(`select distinct ${id} as id from ${name} order by 1`);
      found[name] = rows.map((row) => row.id);
    }
    await client.query("commit");
    client.release();
    return found;
  }
  const everywhere = (...ids: readonly string[]) => Object.fromEntries(tables.map(({ name }) => [name, ids]));

  test("a statement sees the rows of its organization alone, and none without one", async () => {
    expect(tables.length).toBeGreaterThan(7);
    expect(await seen(admin)).toEqual(everywhere("contoso", "northwind"));
    expect(await seen(app)).toEqual(everywhere());
    expect(await seen(app, "")).toEqual(everywhere());
    expect(await seen(app, "northwind")).toEqual(everywhere("northwind"));
    expect(await seen(app, "*")).toEqual(everywhere("contoso", "northwind"));
  });

  test.each([
    ["no organization", "", "0 rows"],
    ["an organization", "contoso", "violates row-level security policy"],
  ])("a statement of %s changes nothing of another", async (_, scope, outcome) => {
    const client = await app.connect();
    await client.query("select set_config('roster.organization_id', $1, false)", [scope]);
    try {
      for (const { name, id } of tables) {
        if (name === "roster_events") continue;
        const { rowCount } = await client.query(`delete from ${name} where ${id} = 'northwind'`);
        expect([name, rowCount]).toEqual([name, 0]);
      }
      await expect(
        client.query(
          "insert into roster_memberships (organization_id, user_id, role) values ('northwind', 'x', 'org:admin')",
        ),
      ).rejects.toThrow("violates row-level security policy");
      const moved = await client
        .query("update roster_memberships set organization_id = 'northwind' where user_id = 'contoso_1'")
        .then(({ rowCount }) => `${rowCount} rows`, String);
      expect(moved).toContain(outcome);
    } finally {
      client.release(true);
    }
  });

  test("the whole API works, as it names the organization to the database", async () => {
    const backend = createTestBackend({ database: app });
    const called = await callEveryRoute(backend, admin, "fabrikam");
    await backend.close();
    expect([...called].toSorted()).toEqual(routeNames.toSorted());
  });

  test("a backend that names none finds nothing, and a client cannot ask for all organizations", async () => {
    const unaware = asServer(createTestBackend({ database: app, rowSecurity: false }));
    expect(outcomeOf(await unaware("GET", "/organizations/northwind"))).toBe("404 resource_not_found");
    const aware = asServer(createTestBackend({ database: app }));
    expect(outcomeOf(await aware("GET", "/organizations/northwind"))).toBe("200");
    expect(outcomeOf(await aware("GET", "/organizations/*"))).toBe("404 resource_not_found");
  });

  test("a user is renamed in all organizations, and all are counted again, whatever role asks", async () => {
    await app.query("update roster_users set first_name = 'Ottoline' where id = 'northwind_1'");
    await app.query("select roster_recount()");
    const send = asServer(createTestBackend({ database: app }));
    expect((await send("GET", "/organizations/northwind/memberships?query=ottoline")).body).toMatchObject({
      total_count: 1,
    });
    expect((await send("GET", "/organizations/northwind")).body).toMatchObject({ members_count: 3 });
    expect(await seen(app)).toEqual(everywhere());
  });

  test("they are off until they are asked for, and again afterwards, and a superuser is told that they do not hold", async () => {
    const plain = await createDatabase(server.host);
    const warnings: (string | undefined)[] = [];
    plain.on("connect", (client) => void client.on("notice", ({ message }) => warnings.push(message)));
    await migrate(plain);
    const isOn = async () =>
      (await plain.query("select from pg_class where relrowsecurity and relforcerowsecurity")).rowCount;
    expect(await isOn()).toBe(0);
    await plain.query("select roster_enable_row_security()");
    await plain.query("select roster_enable_row_security()");
    expect(await isOn()).toBe(tables.length);
    expect(warnings.join()).toContain("connect the backend as another role");
    await plain.query("select roster_disable_row_security()");
    expect(await isOn()).toBe(0);
    await plain.end();
  });
});

test("an embedded database, whose one role is a superuser, works with the setting too", async () => {
  const database = await openPGlite();
  const backend = createTestBackend({ database, rowSecurity: true });
  const called = await callEveryRoute(backend, database, "northwind");
  await backend.close();
  await database.close();
  expect([...called].toSorted()).toEqual(routeNames.toSorted());
});
