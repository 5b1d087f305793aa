import { connect, type Database, type Queries } from "../../../src/backend/sql/database.js";
import { eventsOf, type SeededEvent } from "../eventsOf.js";
import type { Person } from "../people.js";

const HOUR = 3_600_000;

/** Writes these events into the audit trail. */
export async function insertEvents(
  queries: Queries,
  organizationId: string,
  events: readonly SeededEvent[],
): Promise<void> {
  const rows = events
    .toSorted((a, b) => b.hoursAgo - a.hoursAgo)
    .map(({ type, actorId, subjectId, emailAddress, before, after, keys = [], hoursAgo }) => ({
      organization_id: organizationId,
      type,
      actor_id: actorId ?? null,
      subject_id: subjectId ?? null,
      email_address: emailAddress ?? null,
      before: before ? JSON.stringify(before) : null,
      after: after ? JSON.stringify(after) : null,
      public_keys: JSON.stringify(keys),
      private_keys: "[]",
      created_at: new Date(Date.now() - hoursAgo * HOUR),
    }));
  await queries.insertInto("roster_events").values(rows).execute();
}

/** An audit trail with events of every type: see `eventsOf`. */
export const seedEvents = (
  database: Database,
  organizationId: string,
  people: readonly Person[],
  count: number,
): Promise<void> => insertEvents(connect(database), organizationId, eventsOf(people, count));
