import { QueryClient } from "@tanstack/react-query";
import { sql } from "kysely";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listOf, membershipAnswer } from "../../src/backend/http/answers.js";
import { connect } from "../../src/backend/sql/database.js";
import { createOrganization } from "../../src/organization/http/createOrganization.js";
import { collectMemberships } from "../../src/query/lists/walkMemberships.js";
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
    await seedOrganization(pool, { organizationId: "contoso", count: 10_500 });
    await seedOrganization(pool, { organizationId: "northwind", count: 10_000 });
    await sql`analyze`.execute(connect(pool));
    send = asServer(createTestBackend({ database: pool }));
  });
  afterAll(() => server.stop());

  const find = async (organization: string, query: string) =>
    listOf(membershipAnswer).parse((await send("GET", `/organizations/${organization}/memberships?${query}`)).body);
  const idsOf = async (query: string) =>
    (await find("northwind", query)).data.map((membership) => membership.public_user_data.user_id);

  test("reaches the first and the very last", async () => {
    await expect(idsOf("limit=1")).resolves.toEqual(["northwind_0"]);
    await expect(idsOf("limit=500&offset=9999")).resolves.toEqual(["northwind_9999"]);
  });

  test("counts what a search finds up to 10,000, and says when there is more", async () => {
    const all = await find("northwind", "query=northwind_&limit=5");
    expect([all.total_count, all.total_count_is_exact]).toEqual([10_000, undefined]);
    for (const [order, offset] of [
      ["-created_at", 0],
      ["created_at", 10_200],
      ["-first_name", 70],
    ] as const) {
      const page = `order_by=${encodeURIComponent(order)}&limit=7&offset=${offset}`;
      const found = await find("contoso", `query=contoso_&${page}`);
      expect([found.total_count, found.total_count_is_exact]).toEqual([10_000, false]);
      // All are found, so the page is that of the whole list.
      expect(found.data.map(({ id }) => id)).toEqual((await find("contoso", page)).data.map(({ id }) => id));
    }
  });

  test.each(["-created_at", "created_at", "first_name", "-last_active_at"])(
    "a filter that leaves more than 10,000 has the rows of the whole list on each page: %s",
    async (order) => {
      await pool.query(`update roster_users set last_active_at = now() - interval '1 minute' * right(id, -8)::integer,
        two_factor_enabled = right(id, -8)::integer >= 300 where id like 'contoso\\_%'`);
      const by = `order_by=${encodeURIComponent(order)}`;
      const idsOn = async (query: string) =>
        (await find("contoso", `${by}&${query}`)).data.map((membership) => membership.public_user_data.user_id);
      const all: string[] = [];
      for (let offset = 0; offset < 10_500; offset += 500) all.push(...(await idsOn(`limit=500&offset=${offset}`)));
      const enabled = all.filter((id) => Number(id.replace("contoso_", "")) >= 300);
      // Near and far, at a place that is not known yet and once it is.
      for (const offset of [0, 700, 707, 690, 10_195, 700, 0]) {
        expect(await idsOn(`two_factor=enabled&limit=7&offset=${offset}`)).toEqual(enabled.slice(offset, offset + 7));
      }
    },
  );

  test("what is found beyond 10,000 is collected whole", async () => {
    const organization = createOrganization({
      url: "http://roster.test/v1",
      organizationId: "contoso",
      headers: { "x-roster-user": "contoso_0" },
      fetch: (request) => createTestBackend({ database: pool }).fetch(request),
    });
    const totals: number[] = [];
    const all = await collectMemberships(
      new QueryClient(),
      organization,
      { query: "contoso_" },
      {
        signal: new AbortController().signal,
        onProgress: (_, total) => totals.push(total),
      },
    );
    expect([new Set(all.map(({ id }) => id)).size, ...new Set(totals)]).toEqual([10_500, 10_500]);
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
