import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { isTransient } from "../../../src/backend/http/unavailable.js";
import { skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { runClients, targetsOf, UNAVAILABLE, wrongEvents } from "../../support/faults/clients.js";
import { historyOf } from "../../support/faults/history.js";
import { ROUNDS } from "../../support/faults/sizeOf.js";
import { createTestBackend } from "../../support/testBackend.js";

const CLIENTS = 50;
/** So many answers of a kind are waited for. */
const ENOUGH = 150;

/** Those that no fault explains. */
const errors: unknown[] = [];
const onError = (error: unknown) => void (isTransient(error) || errors.push(error));

describe.skipIf(skipPostgres)("fifty clients who read and write, while the server", () => {
  let server: PostgresServer;
  let pool: Pool;
  let backend: Backend;

  beforeAll(async () => {
    server = await startPostgres();
    pool = await server.createPool();
    const timeouts = { connection: 2000, lock: 2000, statement: 5000 };
    backend = createTestBackend({ database: pool, timeouts, onError });
    await backend.ready();
    for (const organizationId of ["northwind", "contoso"]) await seedOrganization(pool, { organizationId, count: 30 });
    await pool.query("update roster_memberships set role = 'org:admin'");
    await pool.query("update roster_users set banned = false, deprovisioned = false");
    await pool.query(`insert into roster_users (id, email_address) values ${targetsOf(CLIENTS)}`);
  });
  afterAll(async () => {
    await backend.close();
    await server.stop();
  });

  test("is restarted, crashes and is killed, lose nothing that was answered, and find nothing half", async () => {
    const wrongHistory = await historyOf(pool);
    const clients = runClients(backend, CLIENTS);
    const { told } = clients;
    const waitFor = async (outcome: string) => {
      const from = told.outcomes.length;
      const count = () => told.outcomes.slice(from).filter((one) => one === outcome).length;
      await expect.poll(count).toBeGreaterThan(ENOUGH);
    };

    for (let round = 0; round < ROUNDS; round += 1) {
      for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
        await waitFor("200");
        await server.crash(signal);
        await waitFor(UNAVAILABLE);
        await server.start();
      }
    }
    await waitFor("200");
    await clients.stop();

    expect(told.unexpected).toEqual([]);
    expect(told.withoutRetryAfter).toEqual([]);
    expect(errors).toEqual([]);
    expect(await wrongHistory()).toEqual([]);
    expect(await wrongEvents(pool, told)).toEqual([]);
  });
});
