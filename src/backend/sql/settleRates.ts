import { sql } from "kysely";
import type { Queries } from "./database.js";

const MOST_REMOVED = 1000;

/**
 * Adds what users have used in this process to what they have used in all of them.
 *
 * @param used in seconds, by user
 * @param seconds what they can use at once. They never owe more than that and what is added: a clock that was set back, or
 *   a limit that was lowered, locks no one out.
 * @returns for how many seconds each has used their rate from now
 */
export async function settleRates(
  queries: Queries,
  used: ReadonlyMap<string, number>,
  seconds: number,
): Promise<ReadonlyMap<string, number>> {
  // In the order of the key, so that two processes don't wait for each other in a circle.
  const { rows } = await sql<{ user_id: string; owed: number }>`
    insert into roster_rate_limits as known (user_id, used_until)
    select user_id, now() + make_interval(secs => used)
    from unnest(${[...used.keys()]}::text[], ${[...used.values()]}::double precision[]) as added (user_id, used)
    order by user_id
    on conflict (user_id) do update set used_until =
      least(greatest(known.used_until, now()), now() + make_interval(secs => ${seconds}::double precision))
      + (excluded.used_until - now())
    returning user_id, extract(epoch from used_until - now())::double precision as owed
  `.execute(queries);
  return new Map(rows.map(({ user_id, owed }) => [user_id, owed]));
}

/** Removes rows whose time is past, but for those that another process is about to change. */
export async function removePastRates(queries: Queries): Promise<void> {
  await sql`
    delete from roster_rate_limits where user_id in (
      select user_id from roster_rate_limits where used_until < now() limit ${MOST_REMOVED} for update skip locked
    )
  `.execute(queries);
}
