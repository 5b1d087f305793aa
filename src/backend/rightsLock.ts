import { sql, type Transaction } from "kysely";
import type { Tables } from "./tables.js";

// Any number that no other part of an app is likely to use: "rost" in ASCII.
const RIGHTS = sql`1919906676`;

/**
 * What roles permit stays as it is until this transaction ends. Every change of who is in an organization begins with
 * the lock of its row, and then this: a change of roles does not wait for one that waits for its organization. Such changes do
 * not wait for each other here.
 */
export async function holdRights(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${RIGHTS})`.execute(transaction);
}

/** For a change of what roles permit, which concerns all organizations: nobody else changes anything meanwhile. */
export async function lockRights(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${RIGHTS})`.execute(transaction);
}
