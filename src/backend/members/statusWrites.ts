import { sql, type Transaction } from "kysely";
import type { MembershipStatus } from "../../organization/records.js";
import type { ManagedWrite } from "../../organization/rules/managed.js";
import { recording } from "../activity/recordEvent.js";
import { apiError } from "../http/ApiError.js";
import { seatsLeft } from "../organizations/organizations.js";
import { requireGrantable, roleOfAnother } from "../rights/grants.js";
import { lockForManager, lockOrganization } from "../rights/locks.js";
import { requireUnmanaged } from "../rights/managed.js";
import { requireLastingManager } from "../rights/managers.js";
import { isOverdue } from "../sql/membershipStatus.js";
import type { Tables } from "../sql/tables.js";
import type { Write } from "../sql/write.js";
import type { Member } from "./memberWrites.js";
import { findMembership, type MembershipRow } from "./memberships.js";

/**
 * Deactivates a member, who may do nothing from then on and frees their seat. An inactive one stays as they are.
 *
 * @throws ApiError when there is no such member, when the caller could not give their role, when a directory
 *   manages their status, or when no one else could manage
 *   members.
 */
export async function deactivateMember(write: Write, member: Member): Promise<MembershipRow> {
  const before = await findChangeable(write, member, "deactivateMember");
  if (before.current_status === "inactive") return before;
  await requireLastingManager(write.transaction, member.organizationId, { member: before, permissionsAfter: [] });
  return change(write, before, { status: "inactive" }, "member_deactivated");
}

/**
 * Reactivates an inactive member as they were. An active one stays as they are.
 *
 * @throws ApiError as `deactivateMember`, when no seat is left, or when their access has ended.
 */
export async function reactivateMember(write: Write, member: Member): Promise<MembershipRow> {
  const before = await findChangeable(write, member, "reactivateMember");
  if (before.current_status === "active") return before;
  if (before.expires_at && before.expires_at.getTime() <= Date.now())
    throw apiError("membership_expired", "expires_at");
  await requireSeat(write, member);
  return change(write, before, { status: "active" }, "member_reactivated");
}

/**
 * Sets when a member's access ends, or that it doesn't. An expired one is active again.
 *
 * @throws ApiError as `deactivateMember`, or when an expired member finds no seat.
 */
export async function updateExpiry(write: Write, member: Member, expiresAt: Date | null): Promise<MembershipRow> {
  const before = await findChangeable(write, member, "updateMemberExpiry");
  if (before.expires_at?.getTime() === expiresAt?.getTime()) return before;
  const permissionsAfter = expiresAt === null ? before.permissions : [];
  await requireLastingManager(write.transaction, member.organizationId, { member: before, permissionsAfter });
  const isExpired = before.current_status === "expired";
  if (isExpired) await requireSeat(write, member);
  const changed = { expires_at: expiresAt, ...(isExpired && { status: "active" as const }) };
  return change(write, before, changed, "member_expiry_changed");
}

async function findChangeable(
  write: Write,
  { organizationId, userId }: Member,
  name: ManagedWrite,
): Promise<MembershipRow> {
  await lockForManager(write, organizationId);
  const member = await findMembership(write.transaction, organizationId, userId);
  await requireGrantable(write, organizationId, ...roleOfAnother(write, member));
  requireUnmanaged(write, member, name);
  return member;
}

async function requireSeat({ rights }: Write, { organizationId }: Member): Promise<void> {
  const { organization } = await rights(organizationId);
  if (seatsLeft(organization) === 0) throw apiError("organization_membership_quota_exceeded");
}

interface Changed {
  readonly status?: MembershipStatus;
  readonly expires_at?: Date | null;
}

async function change(
  write: Write,
  before: MembershipRow,
  changed: Changed,
  type: "member_deactivated" | "member_reactivated" | "member_expiry_changed",
): Promise<MembershipRow> {
  const { organization_id: organizationId, user_id: userId, role, role_name } = before;
  const event = { organizationId, type, subjectId: userId };
  const roles =
    type === "member_expiry_changed"
      ? {
          before: { role, role_name, ends_at: before.expires_at },
          after: { role, role_name, ends_at: changed.expires_at },
        }
      : { before, after: before };
  await recording(write, { ...event, ...roles })
    .updateTable("roster_memberships")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .set({ ...changed, updated_at: sql`now()` })
    .execute();
  return findMembership(write.transaction, organizationId, userId);
}

/**
 * Locks the organization, and writes down whose access has ended, with the events. The first request that finds such members
 * calls it, so that no job has to.
 */
export async function expireMembers(transaction: Transaction<Tables>, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
  await sql`
    with expired as (
      update roster_memberships as m set status = 'expired', updated_at = now()
      where m.organization_id = ${organizationId} and ${isOverdue}
      returning m.user_id, m.role, m.expires_at
    )
    insert into roster_events (organization_id, type, subject_id, before)
    select ${organizationId}, 'member_expired', e.user_id, jsonb_build_object('role', e.role, 'role_name', r.name)
    from expired as e join roster_roles as r on r.key = e.role order by e.expires_at
  `.execute(transaction);
}
