import { sql, type Transaction } from "kysely";
import { delay } from "../../lib/delay.js";
import { clientOf } from "../http/client.js";
import type { Queries } from "./database.js";
import type { AllTimeouts } from "./timeouts.js";
import type { Tables } from "./tables.js";
import { isRolledBack } from "../http/unavailable.js";

const MOST_TRIES = 4;

/**
 * Makes a change in one transaction. Where the database rolls it back because of a concurrent one, it is tried again.
 *
 * @param change may run several times: its only effects are in the transaction
 * @param request names the client for the triggers of `migrations/clients.ts`
 */
export async function transact<T>(
  queries: Queries,
  request: Request,
  timeouts: AllTimeouts,
  change: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return againWhenRolledBack(() =>
    queries.transaction().execute(async (transaction) => {
      await begin(transaction, request, timeouts);
      return change(transaction);
    }),
  );
}

/** Tries again, up to three times, what the database has rolled back. */
export async function againWhenRolledBack<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (!isRolledBack(error) || tries === MOST_TRIES) throw error;
      // Random, so that the two don't collide again.
      await delay(Math.random() * 20 * 2 ** tries);
    }
  }
}

/** Limits on the server how long this transaction waits for others, and others for it. */
async function begin(transaction: Transaction<Tables>, request: Request, { lock, write }: AllTimeouts): Promise<void> {
  const settings = {
    lock_timeout: `${lock}ms`,
    statement_timeout: `${write}ms`,
    idle_in_transaction_session_timeout: `${write}ms`,
    // The statements of a change read few rows: starting workers for them takes longer than reading.
    max_parallel_workers_per_gather: "0",
    "roster.client": clientOf(request) ?? "",
  };
  const set = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  await sql`select ${sql.join(set)}`.execute(transaction);
}
