import { sql } from "kysely";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "../../../src/backend/sql/database.js";
import { applyMigrations, migrate, MIGRATIONS } from "../../../src/backend/sql/migrate.js";
import { createDatabase, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { asServer, createTestBackend } from "../../support/testBackend.js";

/** The database that has the migrations of one version after the other, and no rows. */
const EARLIER = "earlier";

const NAMES = Object.keys(MIGRATIONS);

/** Rows of each table, once there is such a table: since which migration, and the statement. */
const ROWS: readonly [since: string, statement: string][] = [
  ["0001_members", "insert into roster_organizations (id, name, slug) values ('org_1', 'Northwind', 'northwind')"],
  [
    "0001_members",
    "insert into roster_users (id, first_name, email_address) values ('ada', 'Ada', 'ada@n.test'), ('bea', 'Béa', null), ('asker', 'Al', null)",
  ],
  [
    "0001_members",
    "insert into roster_memberships (organization_id, user_id, role) values ('org_1', 'ada', 'org:admin'), ('org_1', 'bea', 'org:member'), ('org_1', 'gone', 'org:member')",
  ],
  ["0002_invitations", "insert into roster_membership_requests (organization_id, user_id) values ('org_1', 'asker')"],
  [
    "0005_events",
    "insert into roster_events (organization_id, type, subject_id) values ('org_1', 'member_added', 'bea'), ('other', 'member_added', 'bea')",
  ],
];

const INVITATIONS = `insert into roster_invitations (organization_id, email_address, role, ticket, expires_in_days, expires_at) values
  ('org_1', 'Guest@n.test', 'org:member', 't1', 30, now() + interval '1 day'),
  ('org_1', 'late@n.test', 'org:member', 't2', 30, now() - interval '40 days'),
  ('org_1', 'today@n.test', 'org:member', 't3', 30, now())`;

describe.skipIf(skipPostgres)("a database with rows of each earlier version", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
    await (await createDatabase(server.host, { name: EARLIER })).end();
  });
  afterAll(() => server.stop());

  /** A database as this version leaves it; later than those of the tests before. */
  async function createEarlier(last: string): Promise<Pool> {
    const earlier = new Pool({ host: server.host, user: "postgres", database: EARLIER });
    const known = Object.entries(MIGRATIONS).filter(([name]) => name <= last);
    await applyMigrations(earlier, Object.fromEntries(known));
    // It can't be copied while there are connections to it.
    await earlier.end();
    return server.createPool({ template: EARLIER });
  }

  test.each(NAMES)("that stopped at %s is brought up to date, and lists, counts and finds them", async (last) => {
    const pool = await createEarlier(last);
    const queries = connect(pool);
    for (const [since, statement] of ROWS) if (since <= last) await sql.raw(statement).execute(queries);
    const hasInvitations = last >= "0002_invitations";
    if (hasInvitations) {
      const keyed = INVITATIONS.replace("email_address,", "email_address, address_key,").replaceAll(
        /\('org_1', '([^']*)'/g,
        (_, address: string) => `('org_1', '${address}', '${address.toLowerCase()}'`,
      );
      await sql.raw(last >= "0007_addresses" ? keyed : INVITATIONS).execute(queries);
    }

    await migrate(pool);
    const send = asServer(createTestBackend({ database: pool }));
    const bodyOf = async (path: string) => (await send("GET", `/organizations/org_1${path}`)).body;
    expect(await bodyOf("")).toMatchObject({
      members_count: 3,
      pending_invitations_count: hasInvitations ? 1 : 0,
      pending_requests_count: hasInvitations ? 1 : 0,
    });
    expect(await bodyOf("/memberships?query=bea")).toMatchObject({
      total_count: 1,
      data: [{ public_user_data: { user_id: "bea" } }],
    });
    expect(await bodyOf("/memberships?order_by=first_name&limit=2")).toMatchObject({
      total_count: 3,
      data: [{ public_user_data: { user_id: "ada" } }, { public_user_data: { user_id: "bea" } }],
    });
    expect(await bodyOf("/invitations?status=expired")).toMatchObject({ total_count: hasInvitations ? 2 : 0 });
    expect(await bodyOf("/invitations?query=guest")).toMatchObject({ total_count: hasInvitations ? 1 : 0 });
    expect(await bodyOf("/events")).toMatchObject({ total_count: last >= "0005_events" ? 1 : 0 });
  });
});
