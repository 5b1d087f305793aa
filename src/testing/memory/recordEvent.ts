import { put, type EventRow, type Session, type World } from "./tables.js";
import { roleNameOf } from "./toRecords.js";

interface NewEvent extends Pick<EventRow, "type"> {
  readonly subjectId?: string | null;
  readonly emailAddress?: string | null;
  /** The roles' keys: their names are stored as they are now. */
  readonly before?: string;
  readonly after?: string;
  readonly metadataKeys?: readonly string[];
}

const pastRole = (world: World, role: string | undefined) =>
  role === undefined ? null : { role, roleName: roleNameOf(world, role) };

/** Records what the caller did, in the write that does it. */
export function recordEvent(
  { world, userId }: Session,
  { type, subjectId = null, emailAddress = null, before, after, metadataKeys = [] }: NewEvent,
): void {
  const event = {
    id: world.newId("event"),
    type,
    actorId: userId,
    subjectId,
    emailAddress,
    before: pastRole(world, before),
    after: pastRole(world, after),
    metadataKeys,
    createdAt: Date.now(),
  };
  put(world, { events: [event, ...world.tables.events] });
}
