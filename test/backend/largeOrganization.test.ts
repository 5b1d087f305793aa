import { sql } from "kysely";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listOf, membershipAnswer } from "../../src/backend/http/answers.js";
import { connect } from "../../src/backend/sql/database.js";
import { migrate } from "../../src/backend/index.js";
import { selectMemberships, withDetails } from "../../src/backend/members/memberships.js";
import { skipPostgres, startPostgres, type PostgresServer } from "../support/database/postgres.js";
import { seedOrganization } from "../support/database/seed.js";
import { asServer, createTestBackend, type Send } from "../support/testBackend.js";

describe.skipIf(skipPostgres)("10,000 members on PostgreSQL", () => {
  let server: PostgresServer;
  let pool: Pool;
  let send: Send;

  beforeAll(async () => {
    server = await startPostgres();
    pool = await server.createPool();
    await migrate(pool);
    for (const organizationId of ["contoso", "northwind"]) {
      await seedOrganization(pool, { organizationId, count: 10_000 });
    }
    await sql`analyze`.execute(connect(pool));
    send = asServer(createTestBackend({ database: pool }));
  });
  afterAll(() => server.stop());

  const idsOf = async (query: string) =>
    listOf(membershipAnswer)
      .parse((await send("GET", `/organizations/northwind/memberships?${query}`)).body)
      .data.map((membership) => membership.public_user_data.user_id);

  test("reaches the first and the very last", async () => {
    await expect(idsOf("limit=1")).resolves.toEqual(["northwind_0"]);
    await expect(idsOf("limit=500&offset=9999")).resolves.toEqual(["northwind_9999"]);
  });

  test.each(["asc", "desc"] as const)("reads a page by age from its index: %s", async (direction) => {
    const plan = await withDetails(selectMemberships(connect(pool)).where("m.organization_id", "=", "northwind"))
      .orderBy("m.created_at", direction)
      .orderBy("m.id", direction)
      .limit(10)
      .explain();
    const text = JSON.stringify(plan);
    expect(text).toMatch(/Index (Only )?Scan( Backward)? using roster_memberships_by_age/);
    expect(text).not.toContain("Sort Key: m.");
  });
});
