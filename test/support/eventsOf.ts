import type { RecordedEventType } from "../../src/organization/records.js";
import type { Person } from "./people.js";

const MEMBER = { role: "org:member", role_name: "Member" };
const ADMIN = { role: "org:admin", role_name: "Admin" };

/** An entry of the audit trail. Users are named by their id. */
export interface SeededEvent {
  readonly type: RecordedEventType | "sky_fell";
  /** Default: a server. */
  readonly actorId?: string;
  readonly subjectId?: string;
  readonly emailAddress?: string;
  readonly before?: typeof MEMBER;
  readonly after?: typeof MEMBER;
  readonly keys?: readonly string[];
  readonly hoursAgo: number;
}

/** Events of every type over some weeks, always the same, most of them by the first of these people. */
export function eventsOf(people: readonly Person[], count: number): SeededEvent[] {
  const admin = people[0]?.id ?? "gone";
  return Array.from({ length: count }, (_, index): SeededEvent => {
    const subjectId = people[1 + (index % Math.max(1, people.length - 1))]?.id ?? "gone";
    const emailAddress = `new${index}@x.test`;
    const kinds: readonly Omit<SeededEvent, "hoursAgo">[] = [
      { type: "member_role_changed", actorId: admin, subjectId, before: MEMBER, after: ADMIN },
      { type: "invitation_created", actorId: admin, emailAddress, after: MEMBER },
      { type: "member_metadata_changed", actorId: admin, subjectId, keys: ["team", "seat"] },
      { type: "request_accepted", actorId: admin, subjectId },
      { type: "member_added", actorId: subjectId, subjectId, after: MEMBER },
      { type: "invitation_accepted", actorId: subjectId, subjectId, emailAddress },
      { type: "member_removed", subjectId, before: MEMBER },
      { type: "invitation_revoked", actorId: admin, emailAddress, before: MEMBER },
      { type: "member_left", actorId: "gone", subjectId: "gone", before: MEMBER },
      { type: "request_rejected", actorId: admin, subjectId },
      { type: "member_role_changed", actorId: "gone", subjectId, before: ADMIN, after: MEMBER },
      { type: "member_metadata_changed", actorId: admin, subjectId, keys: ["<b>team</b>", "\u202Eseat", "ومكتب"] },
      { type: "sky_fell", actorId: admin },
      { type: "ownership_transferred", actorId: subjectId, subjectId: admin, before: MEMBER, after: ADMIN },
    ];
    return { ...(kinds[index % kinds.length] ?? { type: "sky_fell" }), hoursAgo: 0.2 + index * 3.7 };
  });
}
