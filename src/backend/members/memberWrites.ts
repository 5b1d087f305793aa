import { sql, type Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { requireOtherManager } from "../rights/managers.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { recording } from "../activity/recordEvent.js";
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
  const { name, permissions } = await findRole(write, organizationId, role);
  await requireGrantable(write, organizationId, role, ...roleOfAnother(write, before));
  if (before.role === role) return before;

  if (!permissions.includes(MANAGE_MEMBERS)) await requireManagerBeside(write, before);
  const event = { organizationId, subjectId: userId, before, after: { role, role_name: name } };
  const { updated_at } = await recording(write, { ...event, type: "member_role_changed" })
    .updateTable("roster_memberships")
    .where("organization_id", "=", before.organization_id)
    .where("id", "=", before.id)
    .set({ role, updated_at: sql`now()` })
    .returning("updated_at")
    .executeTakeFirstOrThrow();
  return { ...before, role, role_name: name, permissions, updated_at };
}

/** @throws ApiError 400 when this member alone can manage members. */
async function requireManagerBeside({ transaction }: Write, member: MembershipRow): Promise<void> {
  if (member.permissions.includes(MANAGE_MEMBERS)) await requireOtherManager(transaction, member);
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
  await requireManagerBeside(write, before);
  await recording(write, { organizationId: before.organization_id, type, subjectId: before.user_id, before })
    .deleteFrom("roster_memberships")
    .where("organization_id", "=", before.organization_id)
    .where("id", "=", before.id)
    .execute();
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
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .set({ role, updated_at: sql`now()` })
    .execute();
  return findMembership(transaction, organization_id, user_id);
}
