import type { PastGroup } from "../../organization/records.js";
import { put, type EventRow, type Session, type World } from "./tables.js";
import { roleNameOf } from "./toRecords.js";

interface NewEvent extends Pick<EventRow, "type"> {
  /** Default: the caller. */
  readonly actorId?: string | null;
  readonly subjectId?: string | null;
  readonly emailAddress?: string | null;
  /** The roles' keys: their names are stored as they are now. */
  readonly before?: string;
  readonly after?: string;
  readonly metadataKeys?: readonly string[];
  /** When access ended before, and ends since. */
  readonly ends?: readonly [before: number | null, after: number | null];
  readonly group?: PastGroup | null;
}

const pastRole = (world: World, role: string | undefined, expiresAt: number | null) =>
  role === undefined ? null : { role, roleName: roleNameOf(world, role), ...(expiresAt !== null && { expiresAt }) };

/** Records what the caller did, in the write that does it. */
export function recordEvent(
  { world, userId }: Session,
  {
    type,
    actorId = userId,
    subjectId = null,
    emailAddress = null,
    before,
    after,
    metadataKeys = [],
    ends = [null, null],
    group = null,
  }: NewEvent,
): void {
  const event = {
    id: world.newId("event"),
    type,
    actorId,
    subjectId,
    emailAddress,
    before: pastRole(world, before, ends[0]),
    after: pastRole(world, after, ends[1]),
    metadataKeys,
    group,
    createdAt: Date.now(),
  };
  put(world, { events: [event, ...world.tables.events] });
}
