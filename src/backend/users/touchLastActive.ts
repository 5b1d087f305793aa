import { sql } from "kysely";
import type { Queries } from "../sql/database.js";

/** A user who stays active is written once in this time. */
const PAUSE = sql`interval '5 minutes'`;

/** Of a view that has no such column, or can't be updated. */
const NOT_WRITABLE = new Set(["42703", "55000", "0A000"]);

/**
 * Notes that a user was active: in one statement, which writes nothing when that was noted in the last five minutes.
 *
 * @throws Error when `roster_users` is a view through which the time can't be written.
 */
export async function touchLastActive(queries: Queries, userId: string, time: Date): Promise<void> {
  try {
    await sql`
      update roster_users set last_active_at = ${time}
      where id = ${userId} and (last_active_at is null or last_active_at < ${time}::timestamptz - ${PAUSE})
    `.execute(queries);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && NOT_WRITABLE.has(String(error.code)))) throw error;
    throw new Error(
      "`touchLastActive` can't write `last_active_at`: `roster_users` is a view without that column, or one that PostgreSQL can't update. Write the time to the table behind the view.",
      { cause: error },
    );
  }
}
