import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MIGRATED, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { openBusyBackend } from "../../support/faults/busyBackend.js";
import { UNAVAILABLE } from "../../support/faults/clients.js";
import { ROUNDS } from "../../support/faults/sizeOf.js";

describe.skipIf(skipPostgres)("fifty clients who read and write, while the server", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("is restarted, crashes and is killed, lose nothing that was answered, and find nothing half", async () => {
    const { waitFor, stop } = await openBusyBackend(await server.createPool({ template: MIGRATED }), 50);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
        await waitFor("200");
        await server.crash(signal);
        await waitFor(UNAVAILABLE);
        await server.start();
      }
    }
    await waitFor("200");
    expect(await stop()).toEqual([]);
  });
});
