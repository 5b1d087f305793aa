import { actingUser } from "../http/caller.js";
import type { RecordedEventType } from "../../organization/records.js";
import type { Write } from "../sql/write.js";

interface HeldRole {
  readonly role: string;
  readonly role_name: string;
  /** When access ends, where that is what changes. */
  readonly ends_at?: Date | null | undefined;
}

interface NewEvent {
  readonly organizationId: string;
  readonly type: RecordedEventType;
  /** The user that a server names for this change. Default: the caller. */
  readonly actorId?: string | undefined;
  /** The user it is about, if any. */
  readonly subjectId?: string | undefined;
  /** The address it is about, if any. */
  readonly emailAddress?: string | undefined;
  readonly before?: HeldRole | undefined;
  readonly after?: HeldRole | undefined;
  /** The group it is about, and of a renamed one its name before. */
  readonly group?: { readonly id: string; readonly name: string; readonly previousName?: string } | undefined;
  /** The changed keys, without their values. */
  readonly publicKeys?: readonly string[] | undefined;
  readonly privateKeys?: readonly string[] | undefined;
}

/** Records who changed what, in the transaction of the change and under its organization's lock. */
export async function recordEvent(write: Write, ...events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await write.transaction.insertInto("roster_events").values(rowsOf(write, events)).execute();
}

/** The same in the statement of the change: build the change from what this returns. */
export const recording = (write: Write, ...events: readonly NewEvent[]) =>
  write.transaction.with("recorded", (queries) => queries.insertInto("roster_events").values(rowsOf(write, events)));

const rowsOf = ({ caller }: Write, events: readonly NewEvent[]) =>
  events.map((event) => ({
    organization_id: event.organizationId,
    type: event.type,
    actor_id: actingUser(caller) ?? event.actorId ?? null,
    subject_id: event.subjectId ?? null,
    email_address: event.emailAddress ?? null,
    before: event.before ? toJson(event.before) : null,
    after: event.after ? toJson(event.after) : null,
    about_group: event.group ? groupToJson(event.group) : null,
    public_keys: JSON.stringify(event.publicKeys ?? []),
    private_keys: JSON.stringify(event.privateKeys ?? []),
  }));

const groupToJson = ({ id, name, previousName }: NonNullable<NewEvent["group"]>) =>
  JSON.stringify({ id, name, previous_name: previousName ?? null });

/** With the role's name at this time. */
const toJson = ({ role, role_name, ends_at }: HeldRole) =>
  JSON.stringify({ role, role_name, ...(ends_at && { expires_at: ends_at.getTime() }) });
