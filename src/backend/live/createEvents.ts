import { serializeByKey } from "../../lib/serializeByKey.js";
import { delay } from "../../lib/delay.js";
import { isReportedTo, reportedAfter } from "../../organization/rules/dependents.js";
import type { OrganizationResource } from "../../organization/OrganizationEvent.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import { permissionsOf } from "../rights/access.js";
import { clientOf } from "../http/client.js";
import type { Database, Queries } from "../sql/database.js";
import { createEventStream, type EventStream } from "./eventStream.js";
import { listen, type ChangeListener } from "./listen.js";
import type { RequestContext } from "../http/operation.js";
import { retryableError, RETRY_AFTER } from "../http/ApiError.js";
import { withTimeout } from "../http/withTimeout.js";

// Changes of one transaction arrive one by one, and those of a loop in quick succession: they are reported together.
const GATHER = 100;
// Proxies close connections that are idle for 30 seconds or more. The client waits for two and a half heartbeats.
const HEARTBEAT = 20_000;
// After this time, clients reconnect and must still be signed in.
const MAX_STREAM_TIME = 60 * 60_000;
// More tabs than a user needs. Each holds a connection, and costs work with every change.
const MAX_STREAMS = 20;
// In seconds: until then the client polls.
const RETRY_FULL = 60;
// The app's time to identify the user: until then, no change is sent.
const IDENTIFY_TIMEOUT = 5000;

/** The clients that changed each resource; the empty name stands for clients without a name, like an app's own SQL. */
type Changes = Map<OrganizationResource, Set<string>>;

interface Subscriber extends Pick<RequestContext, "caller" | "isSignedIn"> {
  /** Not notified of its own writes: it refetches after them. */
  readonly client: string | undefined;
  readonly organizationId: string;
  readonly stream: EventStream;
  readonly since: number;
  isManager: boolean;
}

const userOf = ({ caller }: Subscriber) => (caller.type === "user" ? caller.userId : undefined);

/** Whether a subscriber may see a change, and another client made it. */
function isReported(
  { client, isManager }: Subscriber,
  resource: OrganizationResource,
  clients: ReadonlySet<string>,
): boolean {
  return isReportedTo(isManager, resource) && [...clients].some((other) => other !== client);
}

/** Notifies clients of changes that others make in their organizations. */
export interface Events {
  /**
   * Opens a stream, which ends when its client disconnects, signs out, or may no longer see the members.
   *
   * @throws ApiError 429 when the user has too many streams.
   */
  readonly open: (asking: RequestContext, organizationId: string) => Promise<Response>;
  /** How many streams are open. */
  readonly count: () => number;
  /** Ends all streams: their clients reconnect, to another process. */
  readonly close: () => Promise<void>;
}

interface EventsOptions {
  /** Called with the reason when streams end unexpectedly. */
  readonly onError: (error: unknown) => void;
  /** Called before clients hear that an organization was changed, by any process; undefined: all of them. */
  readonly noteChange?: (organizationId: string | undefined) => Promise<void>;
}

export function createEvents(database: Database, queries: Queries, { onError, noteChange }: EventsOptions): Events {
  const subscribers = new Set<Subscriber>();
  let listener: Promise<ChangeListener> | undefined;
  let closing: Promise<void> = Promise.resolve();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  /** By organization; the empty id stands for all. */
  let changed = new Map<string, Changes>();
  let reporting: Promise<void> | undefined;
  let isClosed = false;

  /** One listener for all subscribers, as long as there are any. */
  function startListening(): Promise<ChangeListener> {
    heartbeat ??= setInterval(() => void beat(), HEARTBEAT);
    return (listener ??= closing.then(() => listen(database, { onChange, onLost: endAll })));
  }

  function stopListening() {
    const ended = listener;
    listener = undefined;
    clearInterval(heartbeat);
    heartbeat = undefined;
    changed = new Map();
    // The subscriber that started it got the error.
    closing = (async () => (await ended)?.close())().catch(() => undefined);
  }

  function leave(subscriber: Subscriber) {
    if (subscribers.delete(subscriber) && subscribers.size === 0) stopListening();
  }

  /** Their clients reconnect and refetch everything, so that no change is missed. */
  function endAll(reason: unknown) {
    for (const { stream } of subscribers) stream.end();
    onError(reason);
  }

  function onChange(payload: string) {
    const [change = "", organizationId = ""] = payload.split(/ (.*)/s);
    const [resource = "", client = ""] = change.split("/");
    const changes: Changes = changed.get(organizationId) ?? new Map();
    changed.set(organizationId, changes);
    for (const stale of reportedAfter(resource)) {
      changes.set(stale, (changes.get(stale) ?? new Set()).add(client));
    }
    reporting ??= reportAll();
  }

  /** One after the other, so that changes are reported in order. */
  async function reportAll() {
    try {
      while (changed.size > 0) {
        await delay(GATHER);
        await report();
      }
    } finally {
      reporting = undefined;
    }
  }

  async function report() {
    const told = changed;
    changed = new Map();
    const audience = [...subscribers].flatMap((subscriber) => {
      const changes = [...(told.get(subscriber.organizationId) ?? []), ...(told.get("") ?? [])];
      return changes.length > 0 ? [{ subscriber, changes }] : [];
    });
    try {
      for (const organizationId of told.keys()) await noteChange?.(organizationId || undefined);
      // First, so that users who signed out or lost access by this change get no later event.
      await endSignedOut(audience.map(({ subscriber }) => subscriber));
      await checkRights(
        audience.flatMap(({ subscriber, changes }) =>
          changes.some(([resource]) => resource === "memberships") ? subscriber : [],
        ),
      );
      for (const { subscriber, changes } of audience) {
        const resources = new Set(
          changes.flatMap(([resource, clients]) => (isReported(subscriber, resource, clients) ? resource : [])),
        );
        if (resources.size > 0) subscriber.stream.send("changed", { resources: [...resources] });
      }
    } catch (error) {
      endAll(error);
    }
  }

  /** Ends the streams of users whose session has ended. Where the app cannot say, clients reconnect and are checked. */
  async function endSignedOut(asked: readonly Subscriber[]): Promise<void> {
    await Promise.all(
      asked.map(async ({ isSignedIn, stream }) => {
        const is = withTimeout(IDENTIFY_TIMEOUT, isSignedIn(), "The app did not say who is signed in");
        if (!(await is.catch(() => false))) stream.end();
      }),
    );
  }

  /**
   * Ends the streams of users who may no longer see the members. One after the other, so that the newest answer of the
   * database comes last.
   */
  const checkRights = (judged: readonly Subscriber[]) =>
    serializeByKey(subscribers, "judge", () => checkRightsNow(judged));

  async function checkRightsNow(judged: readonly Subscriber[]): Promise<void> {
    const users = judged.flatMap((subscriber) => {
      const userId = userOf(subscriber);
      return userId === undefined ? [] : [{ subscriber, userId }];
    });
    const permissions = await permissionsOf(
      queries,
      users.map(({ subscriber, userId }) => ({ organizationId: subscriber.organizationId, userId })),
    );
    for (const [index, { subscriber }] of users.entries()) {
      subscriber.isManager = permissions[index]?.has(MANAGE_MEMBERS) ?? false;
      if (!permissions[index]?.has(READ_MEMBERS)) subscriber.stream.end();
    }
  }

  async function beat() {
    for (const { stream, since } of subscribers) {
      if (performance.now() - since > MAX_STREAM_TIME) stream.end();
      else stream.beat();
    }
    const checked = listener;
    try {
      const all = [...subscribers];
      await Promise.all([endSignedOut(all), checkRights(all), (await checked)?.check()]);
    } catch (error) {
      if (listener === checked) endAll(error);
    }
  }

  return {
    async open({ caller, isSignedIn, request }, organizationId) {
      // To another process.
      if (isClosed) throw retryableError("service_unavailable", RETRY_AFTER);
      const own = [...subscribers].filter((one) => caller.type === "user" && userOf(one) === caller.userId);
      if (own.length >= MAX_STREAMS) throw retryableError("too_many_requests", RETRY_FULL);
      const stream = createEventStream(request, () => leave(subscriber));
      const subscriber: Subscriber = {
        caller,
        isSignedIn,
        client: clientOf(request),
        organizationId,
        stream,
        since: performance.now(),
        isManager: caller.type === "server",
      };
      subscribers.add(subscriber);
      try {
        await startListening();
        // Again, now that no change is missed: the rights may have changed since the first check.
        await checkRights([subscriber]);
      } catch (error) {
        stream.end();
        throw error;
      }
      if (request.signal.aborted) stream.end();
      stream.beat();
      return stream.response;
    },

    count: () => subscribers.size,

    async close() {
      isClosed = true;
      for (const { stream } of subscribers) stream.end();
      await closing;
    },
  };
}
