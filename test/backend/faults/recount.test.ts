import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MIGRATED, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { openBusyBackend } from "../../support/faults/busyBackend.js";
import { ROUNDS } from "../../support/faults/sizeOf.js";

describe.skipIf(skipPostgres)("while clients read and write", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("counts and searched texts can be refreshed: no change is rolled back, and every count is right", async () => {
    const pool = await server.createPool({ template: MIGRATED });
    const { waitFor, stop } = await openBusyBackend(pool, 20);
    for (let round = 0; round < 10 * ROUNDS; round += 1) {
      await pool.query("select roster_recount()");
      await pool.query("select roster_recount('northwind')");
      await pool.query("select roster_sync_users()");
    }
    await waitFor("200");
    expect(await stop()).toEqual([]);
  });
});
