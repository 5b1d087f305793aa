import { sql, type Transaction } from "kysely";
import { requireManagerAfter } from "../rights/managers.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { recordEvent } from "../activity/recordEvent.js";
import { findRole } from "../rights/roles.js";
import type { Tables } from "../sql/tables.js";
import { roleOfAnother, requireGrantable } from "../rights/grants.js";
import { lockForCaller, lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

/** A user in an organization. */
export interface Member {
  readonly organizationId: string;
  readonly userId: string;
}

/**
 * @throws ApiError when member or role does not exist, when the caller may not give or take it, or when no one could
 * manage members afterwards.
 */
export async function updateMember(write: Write, member: Member, role: string): Promise<MembershipRow> {
  const { organizationId, userId } = member;
  await lockForManager(write, organizationId);
  const before = await findMembership(write.transaction, organizationId, userId);
  await findRole(write.transaction, role);
  await requireGrantable(write, organizationId, role, ...roleOfAnother(write, before));
  if (before.role === role) return before;

  const after = await requireManagerAfter(write.transaction, organizationId, () =>
    writeRole(write.transaction, before, role),
  );
  await recordEvent(write, { organizationId, type: "member_role_changed", subjectId: userId, before, after });
  return after;
}

/**
 * Returns the ended membership.
 *
 * @throws ApiError when there is no such member, when the caller could not give their role, or when no one could manage
 * members afterwards.
 */
export async function removeMember(write: Write, member: Member): Promise<MembershipRow> {
  await lockForManager(write, member.organizationId);
  const before = await findMembership(write.transaction, member.organizationId, member.userId);
  await requireGrantable(write, member.organizationId, ...roleOfAnother(write, before));
  return end(write, before, "member_removed");
}

/**
 * Ends the caller's own membership, and returns it.
 *
 * @throws ApiError when the user is not a member, or when no one could manage members afterwards.
 */
export async function leave(write: Write, member: Member): Promise<MembershipRow> {
  await lockForCaller(write, member.organizationId);
  return end(write, await findMembership(write.transaction, member.organizationId, member.userId), "member_left");
}

async function end(write: Write, before: MembershipRow, type: "member_removed" | "member_left") {
  const member = { organizationId: before.organization_id, userId: before.user_id };
  await requireManagerAfter(write.transaction, member.organizationId, () =>
    write.transaction.deleteFrom("roster_memberships").where("id", "=", before.id).execute(),
  );
  await recordEvent(write, { organizationId: member.organizationId, type, subjectId: member.userId, before });
  return before;
}

/** Writes a role without checks. */
export async function writeRole(
  transaction: Transaction<Tables>,
  { id, organization_id, user_id }: MembershipRow,
  role: string,
): Promise<MembershipRow> {
  await transaction
    .updateTable("roster_memberships")
    .where("id", "=", id)
    .set({ role, updated_at: sql`now()` })
    .execute();
  return findMembership(transaction, organization_id, user_id);
}
