import { isJsonObject } from "../../lib/isJsonObject.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { ManagedFields, Membership, Metadata, OrganizationDetails } from "../../organization/records.js";
import { addressKey } from "../../organization/rules/addressKey.js";
import { toJson } from "../../organization/http/toJson.js";
import { isFutureTime } from "../../organization/rules/expiry.js";
import { isMetadata } from "../../organization/rules/isMetadata.js";
import { changedKeys, mergeMetadata } from "../../organization/rules/mergeMetadata.js";
import { isTooLarge } from "../../organization/rules/metadata.js";
import { seatsOf } from "../../organization/rules/seats.js";
import type { AddMemberParams, UpdateMemberParams } from "../../organization/writeParams.js";
import { joinGroups, withoutGroupsOf } from "./groupMembers.js";
import { addressOf } from "./lists.js";
import { memoryError } from "./memoryError.js";
import { recordEvent } from "./recordEvent.js";
import {
  findMember,
  lookForMember,
  requireChangeable,
  requireGrantable,
  requireManagerAfter,
  requireMember,
  requireRole,
  requireUnmanaged,
} from "./rights.js";
import { type InvitationRow, put, type MemberRow, type Session, withChanged, type World } from "./tables.js";
import { copyManaged, statusOf, toDetails, toMembership } from "./toRecords.js";

/** The organization, for its members. */
export function getDetails(session: Session): OrganizationDetails {
  requireMember(session);
  return toDetails(session.world);
}

/** Infinite without a limit. */
export const seatsLeft = (world: World): number => seatsOf(toDetails(world))?.left ?? Infinity;

/** @throws OrganizationError when the user is a member. */
export function rejectMember(world: World, userId: string): void {
  if (lookForMember(world, userId)) throw memoryError("already_a_member_in_organization");
}

/** As JSON carries it. @throws OrganizationError when it cannot be stored, or is too large. */
function checkMetadata(sent: Metadata): Metadata {
  const metadata: unknown = JSON.parse(toJson(sent));
  if (!isJsonObject(metadata) || !isMetadata(metadata))
    throw memoryError("form_param_value_invalid", "public_metadata");
  if (isTooLarge(metadata)) throw memoryError("form_param_exceeds_allowed_size", "public_metadata");
  return metadata;
}

/**
 * Makes a user a member, which accepts their pending invitation and request.
 *
 * @throws OrganizationError when role or user does not exist, the user is a member, or no seat is left.
 */
export function join(
  session: Session,
  { userId, role, publicMetadata = {}, expiresAt, groupIds = [] }: AddMemberParams,
): MemberRow {
  const { world } = session;
  checkExpiry(expiresAt);
  requireRole(world, role);
  const user = world.users.get(userId);
  if (!user) throw memoryError("resource_not_found", "user_id");
  rejectMember(world, userId);
  // First, because the invitation's seat is for this user.
  const invitation = closePending(session, userId, addressOf(user));
  if (seatsLeft(world) === 0) throw memoryError("organization_membership_quota_exceeded");
  const now = Date.now();
  const row: MemberRow = {
    id: world.newId("orgmem"),
    userId,
    role,
    status: "active",
    expiresAt: expiresAt ?? invitation?.membershipExpiresAt ?? null,
    publicMetadata,
    managed: {},
    createdAt: now,
    updatedAt: now,
  };
  put(world, { memberships: [...world.tables.memberships, row] });
  recordEvent(session, { type: "member_added", subjectId: userId, after: role });
  joinGroups(session, row, groupIds);
  return row;
}

/** @returns the accepted invitation, if any */
function closePending(session: Session, userId: string, address: string | null): InvitationRow | undefined {
  const { world } = session;
  const { requests, invitations } = world.tables;
  const request = requests.find((row) => row.userId === userId && row.status === "pending");
  const key = address === null ? undefined : addressKey(address);
  const invitation = invitations.find((row) => addressKey(row.emailAddress) === key && statusOf(row) === "pending");
  if (request) {
    put(world, { requests: withChanged(requests, request.id, { status: "accepted" }) });
    recordEvent(session, { type: "request_accepted", subjectId: userId });
  }
  if (invitation) {
    put(world, { invitations: withChanged(invitations, invitation.id, { status: "accepted" }) });
    const { emailAddress } = invitation;
    recordEvent(session, { type: "invitation_accepted", subjectId: userId, emailAddress });
  }
  return invitation;
}

/** @throws OrganizationError when access can't end then. */
export function checkExpiry(expiresAt: number | null | undefined, paramName = "expires_at"): void {
  if (typeof expiresAt === "number" && !isFutureTime(expiresAt))
    throw memoryError("form_param_value_invalid", paramName);
}

export function addMember(session: Session, { publicMetadata = {}, ...member }: AddMemberParams): Membership {
  requireMember(session, MANAGE_MEMBERS);
  const metadata = checkMetadata(publicMetadata);
  requireGrantable(session, member.role);
  return toMembership(session, join(session, { ...member, publicMetadata: metadata }));
}

export function change(world: World, { id, userId }: MemberRow, changed: Partial<Omit<MemberRow, "id">>): MemberRow {
  put(world, { memberships: withChanged(world.tables.memberships, id, changed) });
  return findMember(world, userId);
}

/** Checks a change. @returns makes it @throws OrganizationError when the caller may not make it */
export function planUpdate(session: Session, { userId, role }: UpdateMemberParams): () => Membership {
  const { world } = session;
  const before = findMember(world, userId);
  requireRole(world, role);
  requireGrantable(session, role);
  requireChangeable(session, before);
  requireUnmanaged(before, "updateMember");
  return () => {
    if (before.role === role) return toMembership(session, before);
    requireManagerAfter(world, () => void change(world, before, { role }));
    recordEvent(session, { type: "member_role_changed", subjectId: userId, before: before.role, after: role });
    return toMembership(session, findMember(world, userId));
  };
}

export function updateMember(session: Session, params: UpdateMemberParams): Membership {
  requireMember(session, MANAGE_MEMBERS);
  return planUpdate(session, params)();
}

function end(session: Session, row: MemberRow, type: "member_removed" | "member_left"): Membership {
  const { world } = session;
  const ended = toMembership(session, row);
  requireManagerAfter(world, () =>
    put(world, {
      memberships: world.tables.memberships.filter(({ id }) => id !== row.id),
      ...withoutGroupsOf(world, row),
    }),
  );
  recordEvent(session, { type, subjectId: row.userId, before: row.role });
  return ended;
}

/** As `planUpdate`. */
export function planRemoval(session: Session, userId: string): () => Membership {
  const row = findMember(session.world, userId);
  requireChangeable(session, row);
  requireUnmanaged(row, "removeMember");
  return () => end(session, row, "member_removed");
}

export function removeMember(session: Session, userId: string): Membership {
  requireMember(session, MANAGE_MEMBERS);
  return planRemoval(session, userId)();
}

export function leave(session: Session): Membership {
  const row = requireMember(session);
  requireUnmanaged(row, "leaveOrganization");
  return end(session, row, "member_left");
}

export function updateMetadata(
  session: Session,
  { userId, publicMetadata }: { readonly userId: string; readonly publicMetadata: Metadata },
): Membership {
  const { world } = session;
  requireMember(session, MANAGE_MEMBERS);
  const sent = checkMetadata(publicMetadata);
  const before = findMember(world, userId);
  requireChangeable(session, before);
  requireUnmanaged(before, "updateMembershipMetadata");
  const merged = mergeMetadata(before.publicMetadata, sent);
  const metadataKeys = changedKeys(before.publicMetadata, merged);
  if (metadataKeys.length === 0) return toMembership(session, before);
  const after = change(world, before, { publicMetadata: checkMetadata(merged) });
  recordEvent(session, { type: "member_metadata_changed", subjectId: userId, metadataKeys });
  return toMembership(session, after);
}

/** As a server sets it. */
export function setManaged(world: World, userId: string, managed: ManagedFields): void {
  change(world, findMember(world, userId), { managed: copyManaged(managed) });
}

export function transferOwnership(session: Session, userId: string): Membership {
  const { world } = session;
  const former = requireMember(session, MANAGE_MEMBERS);
  if (userId === session.userId) throw memoryError("form_param_value_invalid", "user_id");
  const before = findMember(world, userId, "user_id");
  requireGrantable(session, before.role);
  for (const row of [before, former]) requireUnmanaged(row, "transferOwnership");
  if (before.role === former.role) return toMembership(session, before);
  requireManagerAfter(world, () => {
    change(world, before, { role: former.role });
    change(world, former, { role: before.role });
  });
  const [given, taken] = [former.role, before.role];
  recordEvent(session, { type: "ownership_transferred", subjectId: userId, before: taken, after: given });
  recordEvent(session, { type: "member_role_changed", subjectId: former.userId, before: given, after: taken });
  return toMembership(session, findMember(world, userId));
}
