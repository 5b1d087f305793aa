import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership } from "../../organization/records.js";
import type { ManagedWrite } from "../../organization/rules/managed.js";
import type { UpdateMemberExpiryParams } from "../../organization/writeParams.js";
import { change, checkExpiry, seatsLeft } from "./members.js";
import { memoryError } from "./memoryError.js";
import { recordEvent } from "./recordEvent.js";
import { findMember, requireChangeable, requireManagerAfter, requireMember, requireUnmanaged } from "./rights.js";
import { type MemberRow, put, type Session, type World } from "./tables.js";
import { toMembership } from "./toRecords.js";

function findChangeable(session: Session, userId: string, write: ManagedWrite): MemberRow {
  requireMember(session, MANAGE_MEMBERS);
  const row = findMember(session.world, userId);
  requireChangeable(session, row);
  requireUnmanaged(row, write);
  return row;
}

function requireSeat(world: World): void {
  if (seatsLeft(world) === 0) throw memoryError("organization_membership_quota_exceeded");
}

export function deactivateMember(session: Session, userId: string): Membership {
  const { world } = session;
  const row = findChangeable(session, userId, "deactivateMember");
  if (row.status === "inactive") return toMembership(session, row);
  requireManagerAfter(world, () => void change(world, row, { status: "inactive" }));
  recordEvent(session, { type: "member_deactivated", subjectId: userId, before: row.role, after: row.role });
  return toMembership(session, findMember(world, userId));
}

export function reactivateMember(session: Session, userId: string): Membership {
  const { world } = session;
  const row = findChangeable(session, userId, "reactivateMember");
  if (row.status === "active") return toMembership(session, row);
  if (row.expiresAt !== null && row.expiresAt <= Date.now()) throw memoryError("membership_expired", "expires_at");
  requireSeat(world);
  recordEvent(session, { type: "member_reactivated", subjectId: userId, before: row.role, after: row.role });
  return toMembership(session, change(world, row, { status: "active" }));
}

export function updateExpiry(session: Session, { userId, expiresAt }: UpdateMemberExpiryParams): Membership {
  const { world } = session;
  const row = findChangeable(session, userId, "updateMemberExpiry");
  checkExpiry(expiresAt);
  if (row.expiresAt === expiresAt) return toMembership(session, row);
  if (row.status === "expired") requireSeat(world);
  const status = row.status === "expired" ? "active" : row.status;
  requireManagerAfter(world, () => void change(world, row, { expiresAt, status }));
  const event = { subjectId: userId, before: row.role, after: row.role, ends: [row.expiresAt, expiresAt] } as const;
  recordEvent(session, { ...event, type: "member_expiry_changed" });
  return toMembership(session, findMember(world, userId));
}

const isOver = ({ status, expiresAt }: MemberRow) =>
  status === "active" && expiresAt !== null && expiresAt <= Date.now();

/** Writes down whose access has ended: before every call, so that no timer has to. */
export function expireMembers(session: Session): void {
  const { world } = session;
  const over = world.tables.memberships.filter(isOver);
  if (over.length === 0) return;
  put(world, {
    memberships: world.tables.memberships.map((row) => (isOver(row) ? { ...row, status: "expired" } : row)),
  });
  for (const { userId, role } of over) {
    recordEvent(session, { type: "member_expired", actorId: null, subjectId: userId, before: role });
  }
}
