import { MANAGE_MEMBERS, MEMBER_ROLE } from "../../organization/permissions.js";
import type { MembershipRequest } from "../../organization/records.js";
import type { AcceptMembershipRequestParams } from "../../organization/writeParams.js";
import { join, rejectMember } from "./members.js";
import { memoryError } from "./memoryError.js";
import { recordEvent } from "./recordEvent.js";
import { requireActive, requireGrantable, requireMember } from "./rights.js";
import { put, type RequestRow, type Session, withChanged, type World } from "./tables.js";
import { toRequest } from "./toRecords.js";

const pendingOf = ({ tables }: World, userId: string): RequestRow | undefined =>
  tables.requests.find((row) => row.userId === userId && row.status === "pending");

/** @throws OrganizationError 404 when there is no such request. */
function findRequest({ world }: Session, id: string): RequestRow {
  const row = world.tables.requests.find((one) => one.id === id);
  if (!row) throw memoryError("resource_not_found");
  return row;
}

/** @throws OrganizationError 404 when there is no such request, or when it is not pending. */
function requirePending(session: Session, id: string): RequestRow {
  const row = findRequest(session, id);
  if (row.status !== "pending") throw memoryError("membership_request_not_pending");
  return row;
}

function setStatus(session: Session, { id }: RequestRow, status: RequestRow["status"]): MembershipRequest {
  const { world } = session;
  put(world, { requests: withChanged(world.tables.requests, id, { status }) });
  return toRequest(world, findRequest(session, id));
}

export function acceptRequest(
  session: Session,
  id: string,
  { role = MEMBER_ROLE, expiresAt }: AcceptMembershipRequestParams,
): MembershipRequest {
  requireMember(session, MANAGE_MEMBERS);
  const { userId } = requirePending(session, id);
  requireGrantable(session, role);
  join(session, { userId, role, expiresAt });
  return toRequest(session.world, findRequest(session, id));
}

export function rejectRequest(session: Session, id: string): MembershipRequest {
  requireMember(session, MANAGE_MEMBERS);
  const row = requirePending(session, id);
  recordEvent(session, { type: "request_rejected", subjectId: row.userId });
  return setStatus(session, row, "rejected");
}

/** Returns the pending request where the user has asked again. */
export function reopenRequest(session: Session, id: string): MembershipRequest {
  requireMember(session, MANAGE_MEMBERS);
  const row = findRequest(session, id);
  rejectMember(session.world, row.userId);
  const pending = pendingOf(session.world, row.userId);
  if (pending) return toRequest(session.world, pending);
  if (row.status !== "rejected") throw memoryError("membership_request_not_pending");
  recordEvent(session, { type: "request_reopened", subjectId: row.userId });
  return setStatus(session, row, "pending");
}

/** Returns the pending request where there is one already. */
export function requestMembership(session: Session): MembershipRequest {
  const { world, userId } = session;
  requireActive(session);
  if (!world.users.has(userId)) throw memoryError("resource_not_found");
  rejectMember(world, userId);
  const pending = pendingOf(world, userId);
  if (pending) return toRequest(world, pending);
  const now = Date.now();
  const row = { id: world.newId("orgreq"), userId, status: "pending", createdAt: now, updatedAt: now } as const;
  put(world, { requests: [...world.tables.requests, row] });
  recordEvent(session, { type: "request_created", subjectId: userId });
  return toRequest(world, row);
}

export function withdrawRequest(session: Session): MembershipRequest {
  const { world, userId } = session;
  requireActive(session);
  const row = pendingOf(world, userId);
  if (!row) throw memoryError("membership_request_not_pending");
  recordEvent(session, { type: "request_withdrawn", subjectId: userId });
  return setStatus(session, row, "withdrawn");
}
