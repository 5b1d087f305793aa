import type { Pool } from "pg";
import { isTransient } from "../../../src/backend/http/unavailable.js";
import { seedOrganization } from "../database/seed.js";
import { eventually } from "../eventually.js";
import { createTestBackend } from "../testBackend.js";
import { runClients, targetsOf, wrongEvents } from "./clients.js";
import { historyOf } from "./history.js";

/** So many answers of a kind are waited for. */
const ENOUGH = 150;

/** A backend on an empty database, and clients who read and write until they are stopped. */
export async function openBusyBackend(pool: Pool, clients: number) {
  const errors: unknown[] = [];
  const backend = createTestBackend({
    database: pool,
    timeouts: { connection: 2000, lock: 2000, read: 5000, search: 5000, write: 5000 },
    onError: (error) => isTransient(error) || errors.push(error),
  });
  await backend.ready();
  for (const organizationId of ["northwind", "contoso"]) await seedOrganization(pool, { organizationId, count: 30 });
  await pool.query("update roster_memberships set role = 'org:admin'");
  await pool.query("update roster_users set banned = false, deprovisioned = false");
  await pool.query(`insert into roster_users (id, email_address) values ${targetsOf(clients)}`);
  const wrongHistory = await historyOf(pool);
  const running = runClients(backend, clients);
  const { told } = running;
  return {
    backend,
    /** Resolves when enough clients have got this answer from now on. */
    waitFor: async (outcome: string) => {
      const from = told.outcomes.length;
      await eventually(() => {
        const count = told.outcomes.slice(from).filter((one) => one === outcome).length;
        if (count < ENOUGH) throw new Error(`Only ${count} answers were ${outcome}.`);
      });
    },
    /** Stops the clients. Answers what the faults of the database do not explain: nothing when all is well. */
    stop: async (): Promise<unknown[]> => {
      await running.stop();
      await backend.close();
      return [
        ...told.unexpected,
        ...told.withoutRetryAfter,
        ...errors,
        ...(await wrongHistory()),
        ...(await wrongEvents(pool, told)),
      ];
    },
  };
}
