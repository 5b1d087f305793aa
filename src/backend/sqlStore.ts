import { sql } from "kysely";
import { INVITATION_ORDER_FIELDS } from "../organization/fields.js";
import { MAX_PER_CALL } from "../organization/limits.js";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import type { BackendCapabilities } from "../organization/Organization.js";
import { expireMembers } from "./members/statusWrites.js";
import { requireActive } from "./rights/canAct.js";
import { shortText } from "./http/parameters.js";
import { readRights, readStanding, type Rights, type Standing } from "./rights/standing.js";
import { ApiError, apiError } from "./http/ApiError.js";
import { ACTING_USER, type Caller } from "./http/caller.js";
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
import { touchLastActive } from "./users/touchLastActive.js";
import { capabilitiesOf } from "./users/userActivity.js";
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
  let capabilities = CAPABILITIES;
  let isClosed = false;
  let cleanedAt = performance.now();

  async function respond(route: Route<RouteTools>, sent: IncomingRequest): Promise<unknown> {
    const { mayGrant, request, params } = sent;
    const { queriesFor, readsFor, events, activityColumns } = await opened();
    const kind = kindOf(sent);
    const id = organizationIdOf(params);
    // What was sent to be written is written, even if the answer is not awaited.
    const use = { signal: kind === "write" ? undefined : request.signal, statement: timeouts[kind] };
    const queries = queriesFor(id, use);
    if (sent.caller.type === "server" && sent.caller.actingUserId !== undefined) {
      await findUser(queries, sent.caller.actingUserId, ACTING_USER);
    }
    const userId = sent.caller.type === "user" ? sent.caller.userId : undefined;
    const standing = id ? await standingIn(id, { queries, request, userId }) : undefined;
    if (standing?.isActive === false) throw apiError("user_deactivated");
    if (!standing && userId !== undefined) await requireActive(queries, userId);

    const managesMembers = standing?.permissions?.includes(MANAGE_MEMBERS) ?? false;
    const caller: Caller = sent.caller.type === "user" ? { ...sent.caller, managesMembers } : sent.caller;
    const incoming = { ...sent, caller };

    const write: Writer = (change) =>
      transact(queries, request, timeouts, (transaction) => {
        const read = new Map<string, Promise<Rights>>();
        const rights = (about: string) =>
          read.get(about) ?? remembered(read, about, readRights(transaction, about, userId));
        return change({ transaction, caller, mayGrant, rights });
      });
    const tools = { standing, activityColumns, places, events, mailer };
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
    get capabilities() {
      return capabilities;
    },
    touchLastActive: async (userId, time) => touchLastActive((await opened()).queries, userId, time),
    async ready() {
      capabilities = { ...CAPABILITIES, ...capabilitiesOf((await opened()).activityColumns) };
    },
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

// All fields: the types demand SQL for each. The columns of the users are not known yet.
const CAPABILITIES: BackendCapabilities = {
  without: [],
  ...capabilitiesOf([]),
  invitationOrderFields: INVITATION_ORDER_FIELDS,
  maxInvitationsPerCall: MAX_PER_CALL,
};
