import { PERSON_KINDS } from "../fields.js";
import type { Person } from "../records.js";
import { fieldsOf, oneOf, type Reader } from "./read.js";
import { readInvitation, readMembership, readMembershipRequest } from "./readRecords.js";

/** A row of the list of people. */
export const readPerson: Reader<Person> = (value, path) => {
  const field = fieldsOf(value, path);
  const kind = field("kind", oneOf(...PERSON_KINDS));
  if (kind === "request") {
    const request = field("request", readMembershipRequest);
    return { kind, id: request.id, request };
  }
  if (kind === "invitation") {
    const invitation = field("invitation", readInvitation);
    return { kind, id: invitation.id, invitation };
  }
  const membership = field("membership", readMembership);
  return { kind, id: membership.id, membership };
};
