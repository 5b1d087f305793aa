import type { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Backend } from "../../../src/backend/createBackend.js";
import { MIGRATED, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asUser, createTestBackend, outcomeOf } from "../../support/testBackend.js";

describe.skipIf(skipPostgres)("statements on PostgreSQL", () => {
  let server: PostgresServer;
  let pool: Pool;
  let backend: Backend;
  let told: unknown[];

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    // One connection: what is prepared is prepared there.
    pool = await server.createPool({ template: MIGRATED, max: 1 });
    told = [];
    backend = createTestBackend({ database: pool, onError: (error) => told.push(error) });
    await backend.ready();
    await seedOrganization(pool, { organizationId: "northwind", count: 12 });
  });

  const read = async (query = "") =>
    outcomeOf(await asUser(backend, "northwind_0")("GET", `/organizations/northwind/memberships${query}`));
  const write = async (role: string) =>
    outcomeOf(
      await asUser(backend, "northwind_0")("PATCH", "/organizations/northwind/memberships/northwind_3", { role }),
    );

  async function work() {
    const outcomes = [];
    for (const role of ["org:admin", "org:member", "org:admin", "org:member"]) {
      outcomes.push(await read(), await write(role), await read("?query=Bram"));
    }
    return new Set(outcomes);
  }

  /** What is prepared on the connection. */
  async function prepared() {
    const { rows } = await pool.query("select name, statement from pg_prepared_statements");
    return z.array(z.object({ name: z.string(), statement: z.string() })).parse(rows);
  }

  test("are prepared when they come again, but for searches", async () => {
    expect(await work()).toEqual(new Set(["200"]));
    const statements = await prepared();
    expect(statements.length).toBeGreaterThan(5);
    expect(statements.filter(({ statement }) => statement.includes("found as materialized"))).toEqual([]);
    expect(new Set(statements.map(({ name }) => name)).size).toBe(statements.length);
  });

  test("are prepared anew after a migration by another process", async () => {
    await work();
    await pool.query("alter table roster_memberships add column later text");
    expect(await work()).toEqual(new Set(["200"]));
    expect(told).toEqual([]);
  });

  test("are not prepared any more where a pooler changes the connection", async () => {
    await work();
    await pool.query("deallocate all");
    expect(await work()).toEqual(new Set(["200"]));
    expect(told).toEqual([]);
    await pool.query("deallocate all");
    expect(await work()).toEqual(new Set(["200"]));
    expect(await prepared()).toEqual([]);
  });

  test("are not prepared any more where another client has prepared them on the connection", async () => {
    await work();
    const names = await prepared();
    await pool.query("deallocate all");
    // A pooler gives the connection to a client that has not prepared them itself.
    const client = await pool.connect();
    for (const { name, statement } of names) await client.query(`prepare ${name} as ${statement}`);
    Object.assign(client, { connection: Object.assign(Reflect.get(client, "connection"), { parsedStatements: {} }) });
    client.release();
    expect(await work()).toEqual(new Set(["200"]));
    expect(told).toEqual([]);
  });
});
