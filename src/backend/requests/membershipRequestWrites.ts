import { sql, type Transaction } from "kysely";
import { addMember, rejectMember } from "../members/addMember.js";
import { findRequest, type MembershipRequestRow } from "./membershipRequests.js";
import { recordEvent } from "../activity/recordEvent.js";
import { apiError } from "../http/ApiError.js";
import type { Tables } from "../sql/tables.js";
import { findUser } from "../users/users.js";
import { requireGrantable } from "../rights/grants.js";
import { lockForCaller, lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

interface UserInOrganization {
  readonly organizationId: string;
  readonly userId: string;
}

interface RequestId {
  readonly organizationId: string;
  readonly requestId: string;
}

/**
 * Creates a join request; returns the pending one where there is one already.
 *
 * @throws ApiError when organization or user does not exist, or when the user is a member.
 */
export async function requestMembership(write: Write, asker: UserInOrganization): Promise<MembershipRequestRow> {
  const { transaction } = write;
  const { organizationId, userId } = asker;
  await lockForCaller(write, organizationId);
  await findUser(transaction, userId);
  await rejectMember(transaction, asker);
  const pending = await findPending(transaction, asker);
  if (pending !== undefined) return findRequest(transaction, organizationId, pending);
  const id = await insert(transaction, asker);
  await recordEvent(write, { organizationId, type: "request_created", subjectId: userId });
  return findRequest(transaction, organizationId, id);
}

/** @throws ApiError when the organization does not exist, or the user has no pending request there. */
export async function withdrawRequest(write: Write, asker: UserInOrganization): Promise<MembershipRequestRow> {
  const { transaction } = write;
  await lockForCaller(write, asker.organizationId);
  const requestId = await findPending(transaction, asker);
  if (requestId === undefined) throw apiError("membership_request_not_pending");
  await recordEvent(write, {
    organizationId: asker.organizationId,
    type: "request_withdrawn",
    subjectId: asker.userId,
  });
  return setStatus(transaction, { organizationId: asker.organizationId, requestId }, "withdrawn");
}

/**
 * Makes the requesting user a member, which ends the request.
 *
 * @throws ApiError when there is no such request, when it is not pending, and as `addMember`.
 */
export async function acceptRequest(
  write: Write,
  { organizationId, requestId }: RequestId,
  { role, expiresAt }: { readonly role: string; readonly expiresAt: Date | undefined },
): Promise<MembershipRequestRow> {
  const { transaction } = write;
  await lockForManager(write, organizationId);
  const { user_id } = await requirePending(transaction, { organizationId, requestId });
  await requireGrantable(write, organizationId, role);
  await addMember(write, { organizationId, userId: user_id, role, expiresAt });
  return findRequest(transaction, organizationId, requestId);
}

/** @throws ApiError when there is no such request, or when it is not pending. */
export async function rejectRequest(write: Write, request: RequestId): Promise<MembershipRequestRow> {
  const { transaction } = write;
  await lockForManager(write, request.organizationId);
  const { user_id } = await requirePending(transaction, request);
  await recordEvent(write, { organizationId: request.organizationId, type: "request_rejected", subjectId: user_id });
  return setStatus(transaction, request, "revoked");
}

/**
 * Reopens a rejected request; returns the pending one where the user has requested again.
 *
 * @throws ApiError when there is no such request, when it was not rejected, or when the person is a member.
 */
export async function reopenRequest(
  write: Write,
  { organizationId, requestId }: RequestId,
): Promise<MembershipRequestRow> {
  const { transaction } = write;
  await lockForManager(write, organizationId);
  const { user_id: userId, status } = await findRequest(transaction, organizationId, requestId);
  await rejectMember(transaction, { organizationId, userId });
  const pending = await findPending(transaction, { organizationId, userId });
  if (pending !== undefined) return findRequest(transaction, organizationId, pending);
  if (status !== "revoked") throw apiError("membership_request_not_pending");
  await recordEvent(write, { organizationId, type: "request_reopened", subjectId: userId });
  return setStatus(transaction, { organizationId, requestId }, "pending");
}

async function requirePending(
  transaction: Transaction<Tables>,
  { organizationId, requestId }: RequestId,
): Promise<MembershipRequestRow> {
  const request = await findRequest(transaction, organizationId, requestId);
  if (request.status !== "pending") throw apiError("membership_request_not_pending");
  return request;
}

async function setStatus(
  transaction: Transaction<Tables>,
  { organizationId, requestId }: RequestId,
  status: "pending" | "revoked" | "withdrawn",
): Promise<MembershipRequestRow> {
  await transaction
    .updateTable("roster_membership_requests")
    .where("organization_id", "=", organizationId)
    .where("id", "=", requestId)
    .set({ status, updated_at: sql`now()` })
    .execute();
  return findRequest(transaction, organizationId, requestId);
}

/** The id of the user's pending request. */
async function findPending(
  transaction: Transaction<Tables>,
  { organizationId, userId }: UserInOrganization,
): Promise<string | undefined> {
  const pending = await transaction
    .selectFrom("roster_membership_requests")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .where("status", "=", "pending")
    .select("id")
    .executeTakeFirst();
  return pending?.id;
}

async function insert(
  transaction: Transaction<Tables>,
  { organizationId, userId }: UserInOrganization,
): Promise<string> {
  const { id } = await transaction
    .insertInto("roster_membership_requests")
    .values({ organization_id: organizationId, user_id: userId })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
