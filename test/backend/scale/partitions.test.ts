import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { callEveryRoute, readSomeLists } from "../../support/callEveryRoute.js";
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
import { createTestBackend } from "../../support/testBackend.js";

const PARTS = 4;

describe.skipIf(skipPostgres)("partitions by organization", () => {
  let server: PostgresServer;
  let pool: Pool;
  let backend: Backend;
  beforeAll(async () => {
    server = await startPostgres();
    await createMigrated(server.host, "whole");
    pool = await createDatabase(server.host, { template: "whole", ...UNDER_POLICIES });
    for (const organizationId of ["northwind", "contoso"]) {
      const members = await seedOrganization(pool, { organizationId, count: 30, invitations: 10, requests: 3 });
      await seedEvents(pool, organizationId, members, 5);
    }
    backend = createTestBackend({ database: pool });
  });
  afterAll(async () => {
    await backend?.close();
    await pool?.end();
    await server?.stop();
  });

  const answers = () => Promise.all(["northwind", "contoso"].map((id) => readSomeLists(backend, id)));
  /** Of all constraints, indexes and triggers, by the tables that statements name. */
  const definitions = async () => {
    const { rows } = await pool.query<{ definition: string }>(`
      with named as (select oid, relname from pg_class where relname ~ '^roster_[a-z_]*$' and relkind in ('r', 'p'))
      select replace(definition, ' ON ONLY ', ' ON ') as definition from (
        select relname || ' ' || conname || ' ' || pg_get_constraintdef(c.oid) from pg_constraint as c join named on named.oid = conrelid
        where conparentid = 0
        union all select pg_get_indexdef(indexrelid) from pg_index join named on named.oid = indrelid
        union all select pg_get_triggerdef(t.oid) from pg_trigger as t join named on named.oid = tgrelid where not tgisinternal
        union all select tablename || ' ' || policyname || ' ' || qual from pg_policies join named on relname = tablename
      ) as found (definition) order by 1`);
    return rows.map(({ definition }) => definition);
  };

  test("an existing database keeps its rows, keys, triggers and policies", async () => {
    const before = [await answers(), await definitions()];
    await pool.query(`select roster_partition(${PARTS})`);
    expect([await answers(), await definitions()]).toEqual(before);
    await expect(pool.query("select roster_partition(2)")).rejects.toThrow("partitioned already");
  });

  test("the whole API works", async () => {
    const called = await callEveryRoute(backend, pool, "fabrikam");
    expect(routeNames.filter((name) => !called.has(name))).toEqual([]);
  });

  test("a list reads the partition of its organization alone", async () => {
    const { rows } = await pool.query<{ "QUERY PLAN": string }>(
      "explain select from roster_memberships where organization_id = 'northwind' order by created_at, id limit 10",
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(new Set(plan.match(/roster_memberships_\d/g))).toHaveProperty("size", 1);
    const { rows: parts } = await pool.query(
      "select from pg_inherits where inhparent = 'roster_memberships'::regclass",
    );
    expect(parts).toHaveLength(PARTS);
  });
});
