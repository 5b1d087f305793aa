import { sql } from "kysely";

/**
 * Valid from now on, with a random ticket.
 *
 * @param end when it is void in any case
 */
export function validity(days: number, end: Date | null = null) {
  return {
    ticket: Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    ),
    expires_in_days: days,
    // Not in days: these have 23 or 25 hours when clocks change.
    expires_at: sql<Date>`least(now() + ${days} * interval '24 hours', ${end}::timestamptz)`,
  };
}
