import type { OrganizationEvent, OrganizationResource } from "../../organization/OrganizationEvent.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import type { ReadOptions } from "../../organization/Organization.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import { isReportedTo, reportedAfter } from "../../organization/rules/dependents.js";
import { requireMember } from "./rights.js";
import type { Session, Tables, World } from "./tables.js";
import { permissionsOf } from "./toRecords.js";

/** Stands for one client: it is not told of its own writes. */
export type Client = object;

interface Subscriber {
  readonly client: Client;
  readonly session: Session;
  readonly tell: (event: OrganizationEvent) => void;
  readonly stop: () => void;
}

/** Tells clients of the writes of others. */
export interface Changes {
  readonly report: <T>(client: Client, write: () => T) => T;
  readonly subscribe: (
    client: Client,
    session: Session,
    listener: (event: OrganizationEvent) => void,
    options?: ReadOptions,
  ) => () => void;
}

/** The tables, and what a change of each is called. */
const CHANGES = [
  ["memberships", "memberships"],
  ["invitations", "invitations"],
  ["requests", "requests"],
  ["groups", "groups"],
  ["groupMembers", "groups"],
] as const;

/** The resources that are stale when tables were replaced. */
function changedResources(before: Tables, after: Tables): readonly OrganizationResource[] {
  const names = CHANGES.flatMap(([table, change]) => (before[table] === after[table] ? [] : change));
  return [...new Set(names.flatMap(reportedAfter))];
}

export function createChanges(world: World): Changes {
  const subscribers = new Set<Subscriber>();

  /** Ends the subscription of a user who may not see the members. */
  function isAllowed({ session, tell, stop }: Subscriber): boolean {
    try {
      requireMember(session, READ_MEMBERS);
      return true;
    } catch (error) {
      if (!(error instanceof OrganizationError)) throw error;
      tell({ type: "disconnected", error, isFinal: true });
      stop();
      return false;
    }
  }

  return {
    report(client, write) {
      const before = world.tables;
      const answer = write();
      const changed = changedResources(before, world.tables);
      for (const subscriber of changed.length > 0 ? [...subscribers] : []) {
        if (subscriber.client === client || !isAllowed(subscriber)) continue;
        const { role } = requireMember(subscriber.session);
        const isManager = permissionsOf(world, role).includes(MANAGE_MEMBERS);
        const resources = changed.filter((resource) => isReportedTo(isManager, resource));
        if (resources.length > 0) subscriber.tell({ type: "changed", resources });
      }
      return answer;
    },

    subscribe(client, session, listener, { signal } = {}) {
      let isOver = signal?.aborted ?? false;
      // Never before `subscribe` has returned, nor after the end.
      const tell = (event: OrganizationEvent) =>
        queueMicrotask(() => {
          if (!isOver) listener(event);
        });
      const stop = () => {
        isOver = true;
        subscribers.delete(subscriber);
      };
      const leave = () => void subscribers.delete(subscriber);
      const subscriber = { client, session, tell, stop: leave };
      signal?.addEventListener("abort", stop, { once: true });
      if (isOver || !isAllowed(subscriber)) return stop;
      subscribers.add(subscriber);
      tell({ type: "connected" });
      return stop;
    },
  };
}
