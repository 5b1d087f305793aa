import { inOrder } from "../lib/inOrder.js";
import { quiet } from "../lib/quiet.js";
import type { OrganizationSubject } from "../organization/Organization.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../organization/permissions.js";
import { permissionsOf } from "./access.js";
import type { Caller } from "./caller.js";
import type { Database, Queries } from "./database.js";
import { createEventStream, type EventStream } from "./eventStream.js";
import { listen, type Ear } from "./listen.js";

// What one transaction changed comes piece by piece, and what a loop changed comes in a rush: it is told as one.
const GATHER = 100;
// Proxies close what is quiet for 30 seconds or more. The client waits for two and a half of these.
const HEARTBEAT = 20_000;
// Whoever listens longer comes again, and must still be signed in.
const LONGEST_STREAM = 60 * 60_000;

/** What else is no longer right when one thing has changed: counts, and the names and permissions of roles. */
const TOUCHED: ReadonlyMap<string, readonly OrganizationSubject[]> = new Map([
  ["organization", ["organization"]],
  ["memberships", ["memberships", "organization"]],
  ["invitations", ["invitations", "organization"]],
  ["requests", ["requests", "organization"]],
  ["roles", ["roles", "memberships", "invitations"]],
]);

/** What only those learn of who may manage members. */
const FOR_MANAGERS: ReadonlySet<OrganizationSubject> = new Set(["invitations", "requests"]);

interface Subscriber {
  readonly caller: Caller;
  readonly organizationId: string;
  readonly stream: EventStream;
  readonly since: number;
  isManager: boolean;
}

/** Tells clients of what changes in their organizations. */
export interface Events {
  /** A stream that lasts until its client leaves, or may no longer know who is in the organization. */
  readonly open: (caller: Caller, organizationId: string, request: Request) => Promise<Response>;
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
  let changed = new Map<string, Set<OrganizationSubject>>();
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
    onError(reason);
    for (const { stream } of subscribers) stream.end();
  }

  function onChange(payload: string) {
    const [subject = "", organizationId = ""] = payload.split(/ (.*)/s);
    const subjects = changed.get(organizationId) ?? new Set();
    changed.set(organizationId, subjects);
    for (const touched of TOUCHED.get(subject) ?? []) subjects.add(touched);
    telling ??= tellAll();
  }

  /** One after the other, so that changes are told in their order. */
  async function tellAll() {
    while (changed.size > 0) {
      await quiet(GATHER);
      await tell();
    }
    telling = undefined;
  }

  async function tell() {
    const told = changed;
    changed = new Map();
    const audience = [...subscribers].flatMap((subscriber) => {
      const subjects = [...(told.get(subscriber.organizationId) ?? []), ...(told.get("") ?? [])];
      return subjects.length > 0 ? [{ subscriber, subjects: [...new Set(subjects)] }] : [];
    });
    try {
      // First, so that whom this change shut out learns of nothing that comes after it.
      await judge(audience.flatMap(({ subscriber, subjects }) => (subjects.includes("memberships") ? subscriber : [])));
      for (const { subscriber, subjects } of audience) {
        const known = subjects.filter((subject) => subscriber.isManager || !FOR_MANAGERS.has(subject));
        if (known.length > 0) subscriber.stream.send("changed", { subjects: known });
      }
    } catch (error) {
      endAll(error);
    }
  }

  /**
   * Ends the streams of those who may not know who is in their organization. One after the other, so that the newest
   * answer of the database is the last.
   */
  const judge = (judged: readonly Subscriber[]) => inOrder(subscribers, "judge", () => judgeNow(judged));

  async function judgeNow(judged: readonly Subscriber[]): Promise<void> {
    const users = judged.flatMap((subscriber) =>
      subscriber.caller.type === "user" ? [{ subscriber, userId: subscriber.caller.userId }] : [],
    );
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
      await (await checked)?.check();
    } catch (error) {
      if (ear === checked) endAll(error);
    }
  }

  return {
    async open(caller, organizationId, request) {
      const stream = createEventStream(request, () => leave(subscriber));
      const subscriber: Subscriber = {
        caller,
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
