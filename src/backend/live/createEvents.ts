import { inOrder } from "../../lib/inOrder.js";
import { quiet } from "../../lib/quiet.js";
import { DEPENDENTS, type Resource } from "../../organization/rules/dependents.js";
import type { OrganizationResource } from "../../organization/OrganizationEvent.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import { permissionsOf } from "../rights/access.js";
import { clientOf } from "../http/client.js";
import type { Database, Queries } from "../sql/database.js";
import { createEventStream, type EventStream } from "./eventStream.js";
import { listen, type Ear } from "./listen.js";
import type { Asking } from "../http/operation.js";
import { passingRefusal } from "../http/refusal.js";
import { within } from "../http/within.js";

// What one transaction changed comes piece by piece, and what a loop changed comes in a rush: it is told as one.
const GATHER = 100;
// Proxies close what is quiet for 30 seconds or more. The client waits for two and a half of these.
const HEARTBEAT = 20_000;
// Whoever listens longer comes again, and must still be signed in.
const LONGEST_STREAM = 60 * 60_000;
// More tabs than a person looks at. Each holds a connection, and work with every change.
const MOST_STREAMS = 20;
// In seconds: until then the client reads now and then.
const RETRY_AFTER = 60;
// How long the app may take to say who is signed in: nobody hears a thing until it has.
const LONGEST_IDENTIFYING = 5000;

/** The resources that clients hear of. The viewer's own membership is one of the memberships. */
const REPORTED_AS: Partial<Record<Resource, OrganizationResource>> = {
  memberships: "memberships",
  viewer: "memberships",
  invitations: "invitations",
  requests: "requests",
  roles: "roles",
  details: "organization",
};

/** The resources that are stale after a change. @param change as the triggers name it */
function staleAfter(change: string): readonly OrganizationResource[] {
  const stale = Object.entries(DEPENDENTS).find(([name]) => name === change)?.[1] ?? [];
  return stale.flatMap((resource) => REPORTED_AS[resource] ?? []);
}

/** What only those learn of who may manage members. */
const FOR_MANAGERS: ReadonlySet<OrganizationResource> = new Set(["invitations", "requests"]);

/** The clients that changed each resource; the empty name is anybody's who has none, like an app's own SQL. */
type Changes = Map<OrganizationResource, Set<string>>;

interface Subscriber extends Pick<Asking, "caller" | "isSignedIn"> {
  /** Reads what it writes anew by itself. */
  readonly client: string | undefined;
  readonly organizationId: string;
  readonly stream: EventStream;
  readonly since: number;
  isManager: boolean;
}

const userOf = ({ caller }: Subscriber) => (caller.type === "user" ? caller.userId : undefined);

/** Whether a subscriber may know of a change, and somebody else made it. */
function isNews(
  { client, isManager }: Subscriber,
  resource: OrganizationResource,
  clients: ReadonlySet<string>,
): boolean {
  return (isManager || !FOR_MANAGERS.has(resource)) && [...clients].some((other) => other !== client);
}

/** Tells clients of what others change in their organizations. */
export interface Events {
  /**
   * A stream that lasts until its client leaves, signs out, or may no longer know who is in the organization.
   *
   * @throws Refusal 429 when the user has too many.
   */
  readonly open: (asking: Asking, organizationId: string) => Promise<Response>;
  /** Ends all streams: their clients come again, to another process. */
  readonly close: () => Promise<void>;
}

/** @param onError told why streams had to end. */
export function createEvents(database: Database, queries: Queries, onError: (error: unknown) => void): Events {
  const subscribers = new Set<Subscriber>();
  let ear: Promise<Ear> | undefined;
  let closing: Promise<void> = Promise.resolve();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  /** By organization; under the empty id, what concerns all. */
  let changed = new Map<string, Changes>();
  let telling: Promise<void> | undefined;

  /** One for all subscribers, as long as there are any. */
  function startListening(): Promise<Ear> {
    heartbeat ??= setInterval(() => void beat(), HEARTBEAT);
    return (ear ??= closing.then(() => listen(database, { onChange, onLost: endAll })));
  }

  function stopListening() {
    const ended = ear;
    ear = undefined;
    clearInterval(heartbeat);
    heartbeat = undefined;
    changed = new Map();
    // Whoever asked for it was told why it failed.
    closing = (async () => (await ended)?.close())().catch(() => undefined);
  }

  function leave(subscriber: Subscriber) {
    if (subscribers.delete(subscriber) && subscribers.size === 0) stopListening();
  }

  /** Their clients come again and take everything for stale, so that no change goes unseen. */
  function endAll(reason: unknown) {
    for (const { stream } of subscribers) stream.end();
    onError(reason);
  }

  function onChange(payload: string) {
    const [change = "", organizationId = ""] = payload.split(/ (.*)/s);
    const [resource = "", client = ""] = change.split("/");
    const changes: Changes = changed.get(organizationId) ?? new Map();
    changed.set(organizationId, changes);
    for (const stale of staleAfter(resource)) {
      changes.set(stale, (changes.get(stale) ?? new Set()).add(client));
    }
    telling ??= tellAll();
  }

  /** One after the other, so that changes are told in their order. */
  async function tellAll() {
    try {
      while (changed.size > 0) {
        await quiet(GATHER);
        await tell();
      }
    } finally {
      telling = undefined;
    }
  }

  async function tell() {
    const told = changed;
    changed = new Map();
    const audience = [...subscribers].flatMap((subscriber) => {
      const changes = [...(told.get(subscriber.organizationId) ?? []), ...(told.get("") ?? [])];
      return changes.length > 0 ? [{ subscriber, changes }] : [];
    });
    try {
      // First, so that those who signed out, or whom this change shut out, learn of nothing that comes after it.
      await endSignedOut(audience.map(({ subscriber }) => subscriber));
      await judge(
        audience.flatMap(({ subscriber, changes }) =>
          changes.some(([resource]) => resource === "memberships") ? subscriber : [],
        ),
      );
      for (const { subscriber, changes } of audience) {
        const resources = new Set(
          changes.flatMap(([resource, clients]) => (isNews(subscriber, resource, clients) ? resource : [])),
        );
        if (resources.size > 0) subscriber.stream.send("changed", { resources: [...resources] });
      }
    } catch (error) {
      endAll(error);
    }
  }

  /** Ends the streams of those whose session has ended since. Where the app cannot say, they come again and are asked. */
  async function endSignedOut(asked: readonly Subscriber[]): Promise<void> {
    await Promise.all(
      asked.map(async ({ isSignedIn, stream }) => {
        const is = within(LONGEST_IDENTIFYING, isSignedIn(), "The app did not say who is signed in");
        if (!(await is.catch(() => false))) stream.end();
      }),
    );
  }

  /**
   * Ends the streams of those who may not know who is in their organization. One after the other, so that the newest
   * answer of the database is the last.
   */
  const judge = (judged: readonly Subscriber[]) => inOrder(subscribers, "judge", () => judgeNow(judged));

  async function judgeNow(judged: readonly Subscriber[]): Promise<void> {
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
      if (Date.now() - since > LONGEST_STREAM) stream.end();
      else stream.beat();
    }
    const checked = ear;
    try {
      const all = [...subscribers];
      await Promise.all([endSignedOut(all), judge(all), (await checked)?.check()]);
    } catch (error) {
      if (ear === checked) endAll(error);
    }
  }

  return {
    async open({ caller, isSignedIn, request }, organizationId) {
      const own = [...subscribers].filter((one) => caller.type === "user" && userOf(one) === caller.userId);
      if (own.length >= MOST_STREAMS) throw passingRefusal("too_many_requests", RETRY_AFTER);
      const stream = createEventStream(request, () => leave(subscriber));
      const subscriber: Subscriber = {
        caller,
        isSignedIn,
        client: clientOf(request),
        organizationId,
        stream,
        since: Date.now(),
        isManager: caller.type === "server",
      };
      subscribers.add(subscriber);
      try {
        await startListening();
        // Once more, now that no change goes unheard: what was asked before may have been taken away since.
        await judge([subscriber]);
      } catch (error) {
        stream.end();
        throw error;
      }
      if (request.signal.aborted) stream.end();
      stream.beat();
      return stream.response;
    },

    async close() {
      for (const { stream } of subscribers) stream.end();
      await closing;
    },
  };
}
