import { execFileSync } from "node:child_process";
import { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { callEveryRoute, readSomeLists } from "../../support/callEveryRoute.js";
import { openPGlite, type TestDatabase } from "../../support/database/databases.js";
import {
  createDatabase,
  createMigrated,
  programOf,
  skipPostgres,
  startPostgres,
  UNDER_POLICIES,
  type PostgresServer,
} from "../../support/database/postgres.js";
import { createTestBackend } from "../../support/testBackend.js";

/** What the API says of an organization. */
const tell = (backend: Backend) => readSomeLists(backend, "northwind");

describe.skipIf(skipPostgres)("a dump of PostgreSQL", () => {
  let server: PostgresServer;
  let pool: Pool;
  beforeAll(async () => {
    server = await startPostgres();
    await createMigrated(server.host, "whole");
    pool = await createDatabase(server.host, { template: "whole", ...UNDER_POLICIES });
  });
  afterAll(async () => {
    await pool?.end();
    await server?.stop();
  });

  test.each(["as it is", "divided into partitions"])("%s, restores to a database that works", async (kind) => {
    const backend = createTestBackend({ database: pool });
    if (kind !== "as it is") await pool.query("select roster_partition(3)");
    else await callEveryRoute(backend, pool, "northwind");
    const before = await tell(backend);
    await backend.close();

    const restored = await createDatabase(server.host, { ...UNDER_POLICIES });
    const reach = ["-h", server.host, "-U", "postgres"];
    const dump = execFileSync(programOf("pg_dump"), [...reach, String(pool.options.database)]);
    const database = String(restored.options.database);
    execFileSync(programOf("psql"), [...reach, "-q", "-v", "ON_ERROR_STOP=1", database], {
      input: dump,
      stdio: "pipe",
    });
    const again = createTestBackend({ database: restored });
    expect(await tell(again)).toEqual(before);
    await restored.query("select roster_recount()");
    expect(await tell(again)).toEqual(before);
    await callEveryRoute(again, restored, "contoso");
    await again.close();
    await restored.end();
  });
});

test("a dump of a PGlite loads as a database that works", async () => {
  const original = await openPGlite();
  const backend = createTestBackend({ database: original });
  await callEveryRoute(backend, original, "northwind");
  const before = await tell(backend);
  const loadDataDir = await original.dumpDataDir("none");
  await backend.close();
  await original.close();

  const restored: TestDatabase = await PGlite.create({ loadDataDir });
  const again = createTestBackend({ database: restored });
  expect(await tell(again)).toEqual(before);
  await callEveryRoute(again, restored, "contoso");
  await again.close();
  await restored.close();
});
