import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Queries } from "../../../src/backend/sql/database.js";
import { MIGRATED, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

const ORGANIZATIONS = ["northwind", "contoso"];
const CLIENTS = 30;
const TURNS = 12;

/** What a client may be told when others change the same at the same time. */
const EXPECTED = /^(200|4\d\d .*)$/;

describe.skipIf(skipPostgres)("many clients who change the same organizations at once", () => {
  let server: PostgresServer;
  let queries: Queries;
  let send: Send;
  beforeAll(async () => {
    server = await startPostgres();
    const pool = await server.createPool({ template: MIGRATED, max: 12 });
    const backend = createTestBackend({
      database: pool,
      timeouts: { connection: 60_000, lock: 60_000, read: 60_000, write: 60_000 },
    });
    await backend.ready();
    for (const organizationId of ORGANIZATIONS) {
      await seedOrganization(pool, { organizationId, count: 20, invitations: 10, requests: 5 });
    }
    queries = connect(pool);
    send = asServer(backend);
  });
  afterAll(() => server.stop());

  const outcomeFor = async (...call: Parameters<Send>) => outcomeOf(await send(...call));

  /** What the client of this number does in its turn. */
  function act(client: number, turn: number): Promise<string> {
    const of = ORGANIZATIONS[(client + turn) % ORGANIZATIONS.length];
    const member = `/organizations/${of}/memberships/${of}_${1 + ((client * 7 + turn) % 19)}`;
    switch ((client + turn * 5) % 6) {
      case 0:
        return outcomeFor("PATCH", member, { role: turn % 2 ? "org:admin" : "org:member" });
      case 1:
        return outcomeFor("DELETE", member);
      case 2:
        return outcomeFor("POST", `/organizations/${of}/memberships`, {
          user_id: member.split("/").at(-1),
          role: "org:member",
        });
      case 3:
        return outcomeFor("POST", `/organizations/${of}/invitations`, {
          email_address: `guest-${(client + turn) % 9}@guests.test`,
          role: "org:member",
        });
      case 4:
        return outcomeFor("GET", `/organizations/${of}/memberships?query=a&limit=5&order_by=first_name`);
      default:
        // The app renames people of both organizations, in any order.
        return sql`
          update roster_users set first_name = ${`Name ${turn}`}
          where id in (${sql.join(ORGANIZATIONS.map((one) => `${one}_${1 + ((client + turn) % 19)}`))})
        `
          .execute(queries)
          .then(() => "200");
    }
  }

  test("find a person by the name that they are given while they are added", async () => {
    const pool = await server.createPool({ template: MIGRATED });
    const backend = createTestBackend({ database: pool });
    await backend.ready();
    await seedOrganization(pool, { organizationId: "fabrikam", count: 3 });
    await seedOrganization(pool, { organizationId: "tailspin", count: 3 });
    const app = await server.connectTo(pool);
    await app.query("begin");
    await app.query("update roster_users set first_name = 'Renamed' where id = 'tailspin_2'");
    const path = "/organizations/fabrikam/memberships";
    const adding = asServer(backend)("POST", path, { user_id: "tailspin_2", role: "org:member" });
    const isWaiting = async () => (await pool.query("select from pg_locks where not granted")).rowCount;
    await expect.poll(isWaiting).toBe(1);
    await app.query("commit");
    await app.end();
    expect(outcomeOf(await adding)).toBe("200");
    expect((await asServer(backend)("GET", `${path}?query=renamed`)).body).toMatchObject({ total_count: 1 });
  });

  test("are answered without a fault, and what lists count is right afterwards", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: CLIENTS }, async (_, client) => {
        const own: string[] = [];
        for (let turn = 0; turn < TURNS; turn += 1) own.push(await act(client, turn));
        return own;
      }),
    );
    expect(outcomes.flat().filter((outcome) => !EXPECTED.test(outcome))).toEqual([]);

    const counts = async () =>
      (
        await sql`
          select * from roster_counts where list <> 'changes' and count <> 0 order by organization_id, list, key
        `.execute(queries)
      ).rows;
    const counted = await counts();
    await sql`select roster_recount()`.execute(queries);
    expect(counted).toEqual(await counts());
    const { rows } = await sql<{ wrong: number }>`
      select count(*)::integer as wrong from roster_memberships as m
        full join roster_member_search as s on s.membership_id = m.id
        left join roster_users as u on u.id = m.user_id
      where m.id is null or s.membership_id is null or s.first_name <> lower(coalesce(u.first_name, ''))
    `.execute(queries);
    expect(rows).toEqual([{ wrong: 0 }]);
  });
});
