import { arrayOf, fieldsOf, oneOf, optional, readString, readTime, type Reader } from "./read.js";
import { readPublicUserData } from "./readRecords.js";
import { MEMBERSHIP_EVENT_TYPES } from "../fields.js";
import type { MembershipEvent, PastGroup, PastRole } from "../records.js";

const textOrNull = optional(readString, null);
const person = optional(readPublicUserData, null);

const readType = oneOf(...MEMBERSHIP_EVENT_TYPES);

const readPastRole: Reader<PastRole> = (value, path) => {
  const field = fieldsOf(value, path);
  const role = field("role", readString);
  return {
    role,
    roleName: field("role_name", optional(readString, role)),
    expiresAt: field("expires_at", optional(readTime, undefined)),
  };
};

const readPastGroup: Reader<PastGroup> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field("id", readString),
    name: field("name", readString),
    previousName: field("previous_name", textOrNull),
  };
};

/** One entry of the audit trail. A newer backend may know types that this client does not. */
export const readMembershipEvent: Reader<MembershipEvent> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field("id", readString),
    type: field("type", optional(readType, "unknown")),
    actor: field("public_actor_data", person),
    actorId: field("actor_id", textOrNull),
    subject: field("public_subject_data", person),
    subjectId: field("subject_id", textOrNull),
    emailAddress: field("email_address", textOrNull),
    before: field("before", optional(readPastRole, null)),
    after: field("after", optional(readPastRole, null)),
    metadataKeys: field("public_metadata_keys", optional(arrayOf(readString), [])),
    group: field("group", optional(readPastGroup, null)),
    createdAt: field("created_at", readTime),
  };
};
