import { sql, type Transaction } from "kysely";
import { keepingAManager } from "../rights/managers.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { record } from "../activity/record.js";
import { findRole } from "../rights/roles.js";
import type { Tables } from "../sql/tables.js";
import { heldByAnother, requireGrantable } from "../rights/grants.js";
import { lockForCaller, lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

/** Who in which organization. */
export interface Member {
  readonly organizationId: string;
  readonly userId: string;
}

/**
 * @throws Refusal when member or role does not exist, when the caller may not give or take it, or when nobody could
 * manage members afterwards.
 */
export async function changeRole(write: Write, member: Member, role: string): Promise<MembershipRow> {
  const { organizationId, userId } = member;
  await lockForManager(write, organizationId);
  const before = await findMembership(write.transaction, organizationId, userId);
  await findRole(write.transaction, role);
  await requireGrantable(write, organizationId, role, ...heldByAnother(write, before));
  if (before.role === role) return before;

  const after = await keepingAManager(write.transaction, organizationId, () =>
    setRole(write.transaction, before, role),
  );
  await record(write, { organizationId, type: "member_role_changed", subjectId: userId, before, after });
  return after;
}

/**
 * Answers the membership that ended.
 *
 * @throws Refusal when there is no such member, when the caller could not give their role, or when nobody could manage
 * members afterwards.
 */
export async function removeMember(write: Write, member: Member): Promise<MembershipRow> {
  await lockForManager(write, member.organizationId);
  const before = await findMembership(write.transaction, member.organizationId, member.userId);
  await requireGrantable(write, member.organizationId, ...heldByAnother(write, before));
  return end(write, before, "member_removed");
}

/**
 * A member goes by themselves. Answers the membership that ended.
 *
 * @throws Refusal when the user is no member, or when nobody could manage members afterwards.
 */
export async function leave(write: Write, member: Member): Promise<MembershipRow> {
  await lockForCaller(write, member.organizationId);
  return end(write, await findMembership(write.transaction, member.organizationId, member.userId), "member_left");
}

async function end(write: Write, before: MembershipRow, type: "member_removed" | "member_left") {
  const member = { organizationId: before.organization_id, userId: before.user_id };
  await keepingAManager(write.transaction, member.organizationId, () =>
    write.transaction.deleteFrom("roster_memberships").where("id", "=", before.id).execute(),
  );
  await record(write, { organizationId: member.organizationId, type, subjectId: member.userId, before });
  return before;
}

/** Gives a role without a question. */
export async function setRole(
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
