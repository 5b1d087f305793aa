import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { openBusyBackend } from "../../support/faults/busyBackend.js";
import { ROUNDS } from "../../support/faults/sizeOf.js";

describe.skipIf(skipPostgres)("a recount while clients read and write", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("is never rolled back, and leaves every count right", async () => {
    const pool = await server.createPool();
    const { waitFor, stop } = await openBusyBackend(pool, 20);
    for (let round = 0; round < 20 * ROUNDS; round += 1) {
      await pool.query(round % 2 ? "select roster_recount()" : "select roster_recount('northwind')");
    }
    await waitFor("200");
    expect(await stop()).toEqual([]);
  });
});
