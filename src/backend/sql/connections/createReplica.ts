import { sql } from "kysely";
import { connectGuarded, type Queries } from "../database.js";
import type { GuardedPool } from "./guardPool.js";
import { withTimeout } from "../../http/withTimeout.js";

// A replica that is slower than this, or gone, is left alone for a while. In milliseconds.
const LONGEST_CHECK = 2000;
const RETRY_AFTER = 10_000;

/** A streaming replica, which has each change a little later than the primary. */
export interface Replica {
  /** Notes that an organization was changed up to now: it is read from the primary until the replica has that. */
  readonly noteChange: (organizationId: string | undefined) => Promise<void>;
  /** Whether it has all that was noted of an organization. False while it cannot be reached. */
  readonly isCurrent: (organizationId: string | undefined) => Promise<boolean>;
}

/** For changes that may concern each organization, and reads of more than one. */
const ALL = "";

/**
 * Compares positions in the log of changes, so that users read their own writes.
 *
 * @param onError called with the reason when the replica cannot be read.
 */
export function createReplica(primary: Queries, pool: GuardedPool, onError: (error: unknown) => void): Replica {
  const replica = connectGuarded(pool);
  /** Up to where the replica must be, by organization; undefined: the primary did not say. */
  const noted = new Map<string, bigint | undefined>();
  let retryAt = 0;

  async function noteChange(organizationId = ALL) {
    noted.set(organizationId, undefined);
    const position = await readPosition(primary, "pg_current_wal_insert_lsn()").catch(() => undefined);
    const later = noted.get(organizationId);
    if (position === undefined || later === undefined || later < position) noted.set(organizationId, position);
  }

  async function isCurrent(organizationId = ALL): Promise<boolean> {
    if (performance.now() < retryAt) return false;
    const concerning = organizationId === ALL ? [...noted.keys()] : [organizationId, ALL];
    for (const id of concerning) if (noted.has(id) && noted.get(id) === undefined) await noteChange(id);
    const reached = await readReached();
    if (reached === undefined) return false;
    for (const [id, position] of noted) if (position !== undefined && position <= reached) noted.delete(id);
    return !concerning.some((id) => noted.has(id));
  }

  /** Undefined when it is no replica, or does not answer. */
  async function readReached(): Promise<bigint | undefined> {
    try {
      const reading = readPosition(replica, "pg_last_wal_replay_lsn()");
      return await withTimeout(LONGEST_CHECK, reading, "The replica did not answer");
    } catch (error) {
      retryAt = performance.now() + RETRY_AFTER;
      onError(error);
      return undefined;
    }
  }

  return { noteChange, isCurrent };
}

async function readPosition(queries: Queries, position: string): Promise<bigint | undefined> {
  const { rows } = await sql<{ position: string | null }>`
    select (${sql.raw(position)} - '0/0'::pg_lsn)::text as position
  `.execute(queries);
  const found = rows[0]?.position;
  return found == null ? undefined : BigInt(found);
}
