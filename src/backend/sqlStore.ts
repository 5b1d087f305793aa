import { sql } from "kysely";
import { INVITATION_ORDER_FIELDS, MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../organization/fields.js";
import { MAX_PER_CALL } from "../organization/limits.js";
import type { BackendCapabilities } from "../organization/Organization.js";
import { expireMembers } from "./members/statusWrites.js";
import { requireActive } from "./rights/canAct.js";
import { shortText } from "./http/parameters.js";
import { readRights, readStanding, type Rights, type Standing } from "./rights/standing.js";
import { ApiError, apiError } from "./http/ApiError.js";
import { ACTING_USER } from "./http/caller.js";
import { createMailer, type MailerOptions } from "./invitations/createMailer.js";
import type { IncomingRequest, Route } from "./http/operation.js";
import { answerOnce, IDEMPOTENCY_HEADERS, removeOldKeys, type Writer } from "./sql/idempotency.js";
import type { Queries } from "./sql/database.js";
import { createPlaces } from "./sql/places.js";
import { createConnections, type DatabaseOptions } from "./sql/connections/createConnections.js";
import { createTurns } from "./sql/createTurns.js";
import { removePastRates, settleRates } from "./sql/settleRates.js";
import { kindOf, timeoutsFrom, type Timeouts } from "./sql/timeouts.js";
import { ROUTES, type RouteTools } from "./routes.js";
import type { Metrics } from "./http/createMetrics.js";
import type { Store } from "./http/store.js";
import { againWhenRolledBack, transact } from "./sql/transact.js";
import { findUser } from "./users/users.js";

// In milliseconds.
const CLEAN_EVERY = 60_000;

interface Reader {
  readonly queries: Queries;
  readonly request: Request;
  readonly userId: string | undefined;
}

export interface SqlStoreOptions extends DatabaseOptions, MailerOptions {
  /** How long requests wait for a database server before they fail with 503. */
  readonly timeouts?: Timeouts | undefined;
}

/**
 * The whole API on a Postgres database.
 *
 * @throws TypeError when `invitationUrl` is not a URL, or there is a `replica` of an embedded database.
 */
export function sqlStore(
  { timeouts: chosen = {}, sendInvitation, invitationUrl, ...options }: SqlStoreOptions,
  onError: (error: unknown) => void,
  metrics: Metrics,
): Store {
  const mailer = createMailer({ sendInvitation, invitationUrl }, { onError, onMailed: metrics.mailed });
  const timeouts = timeoutsFrom(chosen);
  const { opened, close } = createConnections(options, timeouts, { onError, metrics });
  const places = createPlaces();
  const takeTurn = createTurns();
  let isClosed = false;
  let cleanedAt = performance.now();

  async function respond(route: Route<RouteTools>, incoming: IncomingRequest): Promise<unknown> {
    const { caller, mayGrant, request, params } = incoming;
    const { queriesFor, readsFor, events } = await opened();
    const kind = kindOf(incoming);
    const id = organizationIdOf(params);
    // What was sent to be written is written, even if the answer is not awaited.
    const use = { signal: kind === "write" ? undefined : request.signal, statement: timeouts[kind] };
    const queries = queriesFor(id, use);
    if (caller.type === "server" && caller.actingUserId !== undefined) {
      await findUser(queries, caller.actingUserId, ACTING_USER);
    }
    const userId = caller.type === "user" ? caller.userId : undefined;
    const standing = id ? await standingIn(id, { queries, request, userId }) : undefined;
    if (standing?.isActive === false) throw apiError("user_deactivated");
    if (!standing && userId !== undefined) await requireActive(queries, userId);

    const write: Writer = (change) =>
      transact(queries, request, timeouts, (transaction) => {
        const read = new Map<string, Promise<Rights>>();
        const rights = (about: string) =>
          read.get(about) ?? remembered(read, about, readRights(transaction, about, userId));
        return change({ transaction, caller, mayGrant, rights });
      });
    const tools = { standing, places, events, mailer };
    if (kind !== "write") return route.respond(incoming, { ...tools, queries: await readsFor(id, use), write });
    return answerOnce(incoming, { queries, write, organizationId: id }, (writeOnce) =>
      route.respond(incoming, { ...tools, queries, write: writeOnce }),
    );
  }

  /** With no member whose access has ended and whose row does not say so. */
  async function standingIn(id: string, { queries, request, userId }: Reader): Promise<Standing> {
    const read = () => againWhenRolledBack(() => readStanding(queries, id, userId));
    const standing = await read();
    if (!standing.organization?.has_overdue_members) return standing;
    await transact(queries, request, timeouts, (transaction) => expireMembers(transaction, id));
    await (await opened()).noteChange(id);
    return read();
  }

  async function respondToWrite(route: Route<RouteTools>, incoming: IncomingRequest): Promise<unknown> {
    let isRefused = false;
    try {
      return await respond(route, incoming);
    } catch (error) {
      isRefused = error instanceof ApiError && (error.status === 403 || error.status === 404);
      throw error;
    } finally {
      // Also of what failed: some of it may be written.
      if (!isRefused) await (await opened()).noteChange(organizationIdOf(incoming.params));
    }
  }

  return {
    routes: ROUTES.map((route) => ({
      ...route,
      ...(route.method !== "GET" && { headers: IDEMPOTENCY_HEADERS }),
      respond(incoming) {
        const { caller, request, params } = incoming;
        const kind = kindOf(incoming);
        if (kind === "write") return respondToWrite(route, incoming);
        const read = () => againWhenRolledBack(() => respond(route, incoming));
        // A user reads one page at a time. Servers search for many users.
        if (kind === "read" || caller.type === "server") return read();
        return takeTurn(JSON.stringify([caller.userId, route.path, params]), request.signal, read);
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
        await removeOldKeys(queries);
      }
      return owed;
    },
    check: async () => void (await sql`select 1`.execute((await opened()).queries)),
    close: async () => {
      isClosed = true;
      await close();
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
  maxInvitationsPerCall: MAX_PER_CALL,
};
