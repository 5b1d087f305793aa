import { sql } from "kysely";
import { INVITATION_ORDER_FIELDS, MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../organization/fields.js";
import { MAX_PER_CALL } from "../organization/limits.js";
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
import { type ConnectionUse, guardPool } from "./sql/guardPool.js";
import { lockFolder } from "./sql/lockFolder.js";
import { migrate } from "./sql/migrate.js";
import type { IncomingRequest, Route } from "./http/operation.js";
import { answerOnce, IDEMPOTENCY_HEADERS, type Writer } from "./sql/idempotency.js";
import { createPlaces } from "./sql/places.js";
import { loadOf, sizeOf, timed } from "./sql/pool.js";
import { createTurns } from "./sql/createTurns.js";
import { removePastRates, settleRates } from "./sql/settleRates.js";
import { kindOf, timeoutsFrom, type Timeouts } from "./sql/timeouts.js";
import { ROUTES, type RouteTools } from "./routes.js";
import type { Metrics } from "./http/createMetrics.js";
import type { Store } from "./http/store.js";
import { transact } from "./sql/transact.js";
import { findUser } from "./users/users.js";

// In milliseconds.
const CLEAN_EVERY = 60_000;

export interface SqlStoreOptions extends MailerOptions {
  /**
   * A `pg` `Pool` or a `PGlite`. Default: a new in-memory Postgres (`@electric-sql/pglite`), lost when the process ends.
   * Roster's tables are created and migrated before the first response.
   */
  readonly database?: Database | undefined;
  /** How long requests wait for a database server before they fail with 503. */
  readonly timeouts?: Timeouts | undefined;
}

interface Opened {
  /** For queries that belong to no organization. */
  readonly queries: Queries;
  readonly queriesFor: (organizationId: string, use: ConnectionUse) => Queries;
  readonly events: Events;
}

/**
 * The whole API on a Postgres database.
 *
 * @throws TypeError when `invitationUrl` is not a URL.
 */
export function sqlStore(
  { database, timeouts: chosen = {}, ...mail }: SqlStoreOptions,
  onError: (error: unknown) => void,
  metrics: Metrics,
): Store {
  const mailer = createMailer(mail, { onError, onMailed: metrics.mailed });
  const timeouts = timeoutsFrom(chosen);
  // Right away: connections may break before the first request.
  const pool =
    database && !isEmbedded(database)
      ? guardPool(database, { connection: timeouts.connection, statement: timeouts.read })
      : undefined;
  const places = createPlaces();
  const takeTurn = createTurns();
  let embedded: EmbeddedDatabase | undefined;
  let unlock: (() => void) | undefined;
  let opening: Promise<Opened> | undefined;
  let isClosed = false;
  let cleanedAt = performance.now();

  async function open(): Promise<Opened> {
    const given = database ?? (embedded ??= await createEmbedded());
    if (isEmbedded(given)) {
      await given.waitReady;
      unlock ??= lockFolder(given);
    }
    await migrate(given);
    if (!pool) {
      const queries = connect(given);
      return { queries, queriesFor: () => queries, events: createEvents(given, queries, onError) };
    }
    const shareOf = createFairShares(pool, timeouts.connection);
    const queries = connectGuarded(pool);
    return {
      queries,
      queriesFor: (organizationId, use) => connectGuarded(timed(shareOf(organizationId, use), metrics.connected)),
      events: createEvents(pool, queries, onError),
    };
  }

  function observed(backend: Opened): Opened {
    metrics.observeStreams(backend.events.count);
    const load = database && !isEmbedded(database) && loadOf(database);
    if (load) metrics.observePool(sizeOf(database), () => loadOf(database) ?? load);
    return backend;
  }

  const opened = () =>
    (opening ??= open()
      .then(observed)
      .catch((error: unknown) => {
        opening = undefined;
        throw error;
      }));

  async function respond(route: Route<RouteTools>, incoming: IncomingRequest): Promise<unknown> {
    const { caller, mayGrant, request, params } = incoming;
    const { queriesFor, events } = await opened();
    const kind = kindOf(incoming);
    const queries = queriesFor(params["organization_id"] ?? "", {
      // What was sent to be written is written, even if the answer is not awaited.
      signal: kind === "write" ? undefined : request.signal,
      statement: timeouts[kind],
    });
    if (caller.type === "server" && caller.actingUserId !== undefined) {
      await findUser(queries, caller.actingUserId, ACTING_USER);
    }
    // What is no id is refused by its route.
    const id = shortText.safeParse(params["organization_id"]);
    const userId = caller.type === "user" ? caller.userId : undefined;
    const standing = id.success ? await readStanding(queries, id.data, userId) : undefined;
    if (standing?.isActive === false) throw apiError("user_deactivated");
    if (!standing && userId !== undefined) await requireActive(queries, userId);

    const write: Writer = (change) =>
      transact(queries, request, timeouts, (transaction) => {
        const read = new Map<string, Promise<Rights>>();
        const rights = (about: string) =>
          read.get(about) ?? remembered(read, about, readRights(transaction, about, userId));
        return change({ transaction, caller, mayGrant, rights });
      });
    return answerOnce(incoming, { queries, write }, (writeOnce) =>
      route.respond(incoming, { queries, standing, places, events, mailer, write: writeOnce }),
    );
  }

  return {
    routes: ROUTES.map((route) => ({
      ...route,
      ...(route.method !== "GET" && { headers: IDEMPOTENCY_HEADERS }),
      respond(incoming) {
        const { caller, request, params } = incoming;
        // A user reads one page at a time. Servers search for many users.
        if (kindOf(incoming) !== "search" || caller.type === "server") return respond(route, incoming);
        return takeTurn(JSON.stringify([caller.userId, route.path, params]), request.signal, () =>
          respond(route, incoming),
        );
      },
    })),
    capabilities: CAPABILITIES,
    ready: async () => void (await opened()),
    async settleRates(used, { seconds }) {
      // The last second's: the database may be closed too.
      if (isClosed) return new Map();
      const { queries } = await opened();
      const owed = await settleRates(queries, used, seconds);
      if (performance.now() > cleanedAt + CLEAN_EVERY) {
        cleanedAt = performance.now();
        await removePastRates(queries);
      }
      return owed;
    },
    check: async () => void (await sql`select 1`.execute((await opened()).queries)),
    close: async () => {
      isClosed = true;
      const { events } = (await opening?.catch(() => undefined)) ?? {};
      await events?.close();
      unlock?.();
      unlock = undefined;
      await embedded?.close();
    },
  };
}

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
  maxInvitationsPerCall: MAX_PER_CALL,
};

async function createEmbedded(): Promise<EmbeddedDatabase> {
  // Apps with a database server may not have this package: `scripts/build.mjs` keeps bundlers from looking for it.
  const { PGlite } = await import("@electric-sql/pglite");
  return PGlite.create();
}
