import { actingUser } from "../http/caller.js";
import type { RecordedEventType } from "../../organization/records.js";
import type { Write } from "../sql/write.js";

interface HeldRole {
  readonly role: string;
  readonly role_name: string;
}

interface NewEvent {
  readonly organizationId: string;
  readonly type: RecordedEventType;
  /** The user whom a server names for this change alone. Default: who makes it. */
  readonly actorId?: string | undefined;
  /** About which user, where it is about one. */
  readonly subjectId?: string | undefined;
  /** About which address, where it is about one. */
  readonly emailAddress?: string | undefined;
  readonly before?: HeldRole | undefined;
  readonly after?: HeldRole | undefined;
  /** Which metadata changed, without what it was or is. */
  readonly publicKeys?: readonly string[] | undefined;
  readonly privateKeys?: readonly string[] | undefined;
}

/** Writes down who changed what, in the transaction of the change and under its organization's lock. */
export async function record({ transaction, caller }: Write, ...events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    organization_id: event.organizationId,
    type: event.type,
    actor_id: actingUser(caller) ?? event.actorId ?? null,
    subject_id: event.subjectId ?? null,
    email_address: event.emailAddress ?? null,
    before: event.before ? toJson(event.before) : null,
    after: event.after ? toJson(event.after) : null,
    public_keys: JSON.stringify(event.publicKeys ?? []),
    private_keys: JSON.stringify(event.privateKeys ?? []),
  }));
  await transaction.insertInto("roster_events").values(rows).execute();
}

/** With the name, which may be another one later. */
const toJson = ({ role, role_name }: HeldRole) => JSON.stringify({ role, role_name });
