import type { Metrics } from "../../http/createMetrics.js";
import { createEvents, type Events } from "../../live/createEvents.js";
import { createFairShares } from "./createFairShares.js";
import { createReplica } from "./createReplica.js";
import {
  connect,
  connectGuarded,
  isEmbedded,
  type Database,
  type EmbeddedDatabase,
  type Queries,
} from "../database.js";
import { type ConnectionUse, type GuardedPool, guardPool } from "./guardPool.js";
import { type ActivityColumn, findActivityColumns } from "../../users/userActivity.js";
import { lockFolder } from "./lockFolder.js";
import { migrate } from "../migrate.js";
import { scopeOf } from "./organizationScope.js";
import { loadOf, sizeOf, timed, type DatabasePool } from "./pool.js";
import type { AllTimeouts } from "../timeouts.js";

export interface DatabaseOptions {
  /**
   * A `pg` `Pool` or a `PGlite`. Default: a new in-memory Postgres (`@electric-sql/pglite`), lost when the process ends.
   * Roster's tables are created and migrated before the first response.
   */
  readonly database?: Database | undefined;
  /**
   * A `pg` `Pool` on a streaming replica of `database`. Lists and details are read from it once it has what this process knows
   * to be written, rights always from `database`. Default: none.
   */
  readonly replica?: DatabasePool | undefined;
  /**
   * Sets `roster.organization_id` for each statement, as the policies of `roster_enable_row_security()` need it. Default: false.
   */
  readonly rowSecurity?: boolean | undefined;
}

/** A database that is migrated. */
interface Opened {
  /** For queries that belong to no organization. */
  readonly queries: Queries;
  /** @param organizationId undefined for those that belong to none */
  readonly queriesFor: (organizationId: string | undefined, use?: ConnectionUse) => Queries;
  /** For what is only read, and may be a replica's. */
  readonly readsFor: (organizationId: string | undefined, use: ConnectionUse) => Promise<Queries>;
  /** Notes that an organization was changed. */
  readonly noteChange: (organizationId: string | undefined) => Promise<void>;
  readonly events: Events;
  readonly activityColumns: readonly ActivityColumn[];
}

export interface Connections {
  /** Resolves when the database is there and migrated. A failure is tried again by the next call. */
  readonly opened: () => Promise<Opened>;
  /** Ends the streams, and closes a database of its own. */
  readonly close: () => Promise<void>;
}

/** @throws TypeError when there is a `replica` of an embedded database. */
export function createConnections(
  { database, replica, rowSecurity = false }: DatabaseOptions,
  timeouts: AllTimeouts,
  { onError, metrics }: { readonly onError: (error: unknown) => void; readonly metrics: Metrics },
): Connections {
  const limits = { connection: timeouts.connection, statement: timeouts.read };
  // Right away: connections may break before the first request.
  const pool = database && !isEmbedded(database) ? guardPool(database, limits) : undefined;
  const replicaPool = replica && guardPool(replica, limits);
  if (replicaPool && !pool) throw new TypeError("The `replica` of `createBackend` needs a `database` that is a pool.");
  let embedded: EmbeddedDatabase | undefined;
  let unlock: (() => void) | undefined;
  let opening: Promise<Opened> | undefined;

  const scopeFor = (organizationId?: string) => (rowSecurity ? scopeOf(organizationId) : undefined);

  async function open(): Promise<Opened> {
    const given = database ?? (embedded ??= await createEmbedded());
    if (isEmbedded(given)) {
      await given.waitReady;
      unlock ??= lockFolder(given);
    }
    await migrate(given);
    if (!pool) {
      const queriesFor = (organizationId?: string) => connect(given, scopeFor(organizationId));
      const readsFor = async (organizationId?: string) => queriesFor(organizationId);
      const events = createEvents(given, queriesFor(), { onError });
      const queries = queriesFor();
      const activityColumns = await findActivityColumns(queries);
      return { queries, queriesFor, readsFor, noteChange: async () => undefined, events, activityColumns };
    }
    const queries = connectGuarded(pool, scopeFor());
    const queriesFor = queriesOn(pool);
    const copy = replicaPool && {
      ...createReplica(queries, replicaPool, onError),
      queriesFor: queriesOn(replicaPool),
    };
    const noteChange = async (organizationId?: string) => copy?.noteChange(organizationId);
    return {
      queries,
      queriesFor,
      async readsFor(organizationId, use) {
        const isCurrent = copy !== undefined && (await copy.isCurrent(organizationId));
        return (isCurrent ? copy.queriesFor : queriesFor)(organizationId, use);
      },
      noteChange,
      events: createEvents(pool, queries, { onError, noteChange }),
      activityColumns: await findActivityColumns(queries),
    };
  }

  /** An organization uses at most its share of a pool. */
  function queriesOn(shared: GuardedPool): Opened["queriesFor"] {
    const shareOf = createFairShares(shared, timeouts.connection);
    return (organizationId, use) =>
      connectGuarded(timed(shareOf(organizationId ?? "", use), metrics.connected), scopeFor(organizationId));
  }

  function observed(found: Opened): Opened {
    metrics.observeStreams(found.events.count);
    const load = database && !isEmbedded(database) && loadOf(database);
    if (load) metrics.observePool(sizeOf(database), () => loadOf(database) ?? load);
    return found;
  }

  return {
    opened: () =>
      (opening ??= open()
        .then(observed)
        .catch((error: unknown) => {
          opening = undefined;
          throw error;
        })),
    async close() {
      const { events } = (await opening?.catch(() => undefined)) ?? {};
      await events?.close();
      unlock?.();
      unlock = undefined;
      await embedded?.close();
    },
  };
}

async function createEmbedded(): Promise<EmbeddedDatabase> {
  // Apps with a database server may not have this package: `scripts/build.mjs` keeps bundlers from looking for it.
  const { PGlite } = await import("@electric-sql/pglite");
  return PGlite.create();
}
