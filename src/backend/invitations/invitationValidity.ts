import { sql } from "kysely";

/** From now on, with a ticket that nobody can guess. */
export function validity(days: number) {
  return {
    ticket: Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    ),
    expires_in_days: days,
    // Not in days: those are of 23 or 25 hours when the clocks change.
    expires_at: sql<Date>`now() + ${days} * interval '24 hours'`,
  };
}
