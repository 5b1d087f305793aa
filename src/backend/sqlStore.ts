import { sql } from "kysely";
import { INVITATION_ORDER_FIELDS, MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../organization/fields.js";
import type { BackendCapabilities } from "../organization/Organization.js";
import { requireActive } from "./rights/canAct.js";
import { shortText } from "./http/parameters.js";
import { readRights, readStanding, type Rights } from "./rights/standing.js";
import { apiError } from "./http/ApiError.js";
import { ACTING_USER } from "./http/caller.js";
import { createEvents, type Events } from "./live/createEvents.js";
import { createMailer, type MailerOptions } from "./invitations/createMailer.js";
import {
  connect,
  connectGuarded,
  isEmbedded,
  type Database,
  type EmbeddedDatabase,
  type Queries,
} from "./sql/database.js";
import { createFairShares } from "./sql/createFairShares.js";
import { createReplica } from "./sql/createReplica.js";
import { guardPool, TIMEOUTS, type GuardedPool, type Timeouts } from "./sql/guardPool.js";
import { lockFolder } from "./sql/lockFolder.js";
import { migrate } from "./sql/migrate.js";
import type { IncomingRequest } from "./http/operation.js";
import type { DatabasePool } from "./sql/pool.js";
import { createPlaces } from "./sql/places.js";
import { scopeOf } from "./sql/organizationScope.js";
import { ROUTES, type RouteTools } from "./routes.js";
import type { Store } from "./http/store.js";
import { transact } from "./sql/transact.js";
import { findUser } from "./users/users.js";

export interface SqlStoreOptions extends MailerOptions {
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
  /** How long requests wait for a database server before they fail with 503. */
  readonly timeouts?: Timeouts | undefined;
}

interface Opened {
  /** For queries that belong to no organization. */
  readonly queries: Queries;
  /**
   * @param organizationId undefined for those that belong to none
   * @param signal ends reads that no one waits for any more
   */
  readonly queriesFor: (organizationId: string | undefined, signal?: AbortSignal) => Queries;
  /** For what is only read, and may be a replica's. */
  readonly readsFor: (organizationId: string | undefined, signal: AbortSignal) => Promise<Queries>;
  /** Notes that an organization was changed. */
  readonly noteChange: (organizationId: string | undefined) => Promise<void>;
  readonly events: Events;
}

/**
 * The whole API on a Postgres database.
 *
 * @throws TypeError when `invitationUrl` is not a URL, or there is a `replica` of an embedded database.
 */
export function sqlStore(
  { database, replica, timeouts = {}, rowSecurity = false, ...mail }: SqlStoreOptions,
  onError: (error: unknown) => void,
): Store {
  const mailer = createMailer(mail, onError);
  // Right away: connections may break before the first request.
  const pool = database && !isEmbedded(database) ? guardPool(database, timeouts) : undefined;
  const replicaPool = replica && guardPool(replica, timeouts);
  if (replicaPool && !pool) throw new TypeError("The `replica` of `createBackend` needs a `database` that is a pool.");
  const places = createPlaces();
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
      return { queries: queriesFor(), queriesFor, readsFor, noteChange: async () => undefined, events };
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
      async readsFor(organizationId, signal) {
        const isCurrent = copy !== undefined && (await copy.isCurrent(organizationId));
        return (isCurrent ? copy.queriesFor : queriesFor)(organizationId, signal);
      },
      noteChange,
      events: createEvents(pool, queries, { onError, noteChange }),
    };
  }

  /** An organization uses at most its share of a pool. */
  function queriesOn(shared: GuardedPool): Opened["queriesFor"] {
    const shareOf = createFairShares(shared, timeouts.connection ?? TIMEOUTS.connection);
    return (organizationId, signal) => connectGuarded(shareOf(organizationId ?? "", signal), scopeFor(organizationId));
  }

  const opened = () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

  async function toolsFor({ caller, mayGrant, request, params }: IncomingRequest): Promise<RouteTools> {
    const { queriesFor, readsFor, events } = await opened();
    // What was sent to be written is written, even if the answer is not awaited.
    const signal = request.method === "GET" ? request.signal : undefined;
    const id = organizationIdOf(params);
    const queries = queriesFor(id, signal);
    if (caller.type === "server" && caller.actingUserId !== undefined) {
      await findUser(queries, caller.actingUserId, ACTING_USER);
    }
    const userId = caller.type === "user" ? caller.userId : undefined;
    const standing = id ? await readStanding(queries, id, userId) : undefined;
    if (standing?.isActive === false) throw apiError("user_deactivated");
    if (!standing && userId !== undefined) await requireActive(queries, userId);
    return {
      queries: signal ? await readsFor(id, signal) : queries,
      standing,
      places,
      events,
      mailer,
      write: (change) =>
        transact(queries, request, timeouts, (transaction) => {
          const read = new Map<string, Promise<Rights>>();
          const rights = (about: string) =>
            read.get(about) ?? remembered(read, about, readRights(transaction, about, userId));
          return change({ transaction, caller, mayGrant, rights });
        }),
    };
  }

  return {
    routes: ROUTES.map((route) => ({
      ...route,
      async respond(incoming) {
        try {
          return await route.respond(incoming, await toolsFor(incoming));
        } finally {
          // Also of what failed: some of it may be written.
          if (route.method !== "GET") await (await opened()).noteChange(organizationIdOf(incoming.params));
        }
      },
    })),
    capabilities: CAPABILITIES,
    ready: async () => void (await opened()),
    check: async () => void (await sql`select 1`.execute((await opened()).queries)),
    close: async () => {
      const { events } = (await opening?.catch(() => undefined)) ?? {};
      await events?.close();
      unlock?.();
      unlock = undefined;
      await embedded?.close();
    },
  };
}

/** What is no id is refused by its route. */
const organizationIdOf = (params: IncomingRequest["params"]) =>
  shortText.optional().catch("").parse(params["organization_id"]);

function remembered<Value>(values: Map<string, Value>, key: string, value: Value): Value {
  values.set(key, value);
  return value;
}

// All fields: the types demand SQL for each.
const CAPABILITIES: BackendCapabilities = {
  without: [],
  membershipOrderFields: MEMBERSHIP_ORDER_FIELDS,
  membershipFilterFields: MEMBERSHIP_FILTER_FIELDS,
  invitationOrderFields: INVITATION_ORDER_FIELDS,
};

async function createEmbedded(): Promise<EmbeddedDatabase> {
  // Apps with a database server may not have this package: `scripts/build.mjs` keeps bundlers from looking for it.
  const { PGlite } = await import("@electric-sql/pglite");
  return PGlite.create();
}
