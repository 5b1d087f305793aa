import { sql, type Selectable, type Transaction } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { ManagedFields, Metadata } from "../../organization/records.js";
import { isPending } from "../sql/invitationStatus.js";
import { joinGroups } from "../groups/groupMembers.js";
import type { Member } from "./memberWrites.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { seatsLeft } from "../organizations/organizations.js";
import { recordEvent } from "../activity/recordEvent.js";
import { apiError } from "../http/ApiError.js";
import { findRole } from "../rights/roles.js";
import type { InvitationsTable, Tables, UsersTable } from "../sql/tables.js";
import { findUser } from "../users/users.js";
import { requireGrantable } from "../rights/grants.js";
import { lockForManager, lockOrganization } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

interface NewMember extends Member {
  readonly role: string;
  /** Default, also of the private metadata: that of the user's invitation. */
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
  /** Default: nothing is managed. */
  readonly managed?: ManagedFields | undefined;
  /** When access ends. Default: as the user's invitation says. */
  readonly expiresAt?: Date | undefined;
  /** Those that there are not, and those that the caller may not change, are left out. */
  readonly groupIds?: readonly string[] | undefined;
  /** The user in whose name a server adds. */
  readonly actorId?: string | undefined;
}

/**
 * Adds a member: directly, by an invitation or by a join request.
 *
 * @throws ApiError when organization, role or user does not exist, the user is already a member, or no seat is left.
 */
export async function addMember(write: Write, member: NewMember): Promise<MembershipRow> {
  const { transaction } = write;
  const { organizationId, userId, role, actorId } = member;
  await lockOrganization(transaction, organizationId);
  await findRole(write, organizationId, role);
  const user = await findUser(transaction, userId, "user_id");
  await rejectMember(transaction, member);

  // First, because the invitation's seat is for this user.
  const invitation = await closePending(write, member, user);
  const { organization } = await write.rights(organizationId);
  if (seatsLeft(organization, invitation ? 1 : 0) === 0) throw apiError("organization_membership_quota_exceeded");

  await transaction
    .insertInto("roster_memberships")
    .values({
      organization_id: organizationId,
      user_id: userId,
      role,
      public_metadata: JSON.stringify(member.publicMetadata ?? invitation?.public_metadata ?? {}),
      private_metadata: JSON.stringify(member.privateMetadata ?? invitation?.private_metadata ?? {}),
      managed: JSON.stringify(member.managed ?? {}),
      expires_at: member.expiresAt ?? invitation?.membership_expires_at ?? null,
    })
    .execute();
  const added = await findMembership(transaction, organizationId, userId);
  await recordEvent(write, { organizationId, type: "member_added", actorId, subjectId: userId, after: added });
  if (!member.groupIds?.length) return added;
  await joinGroups(write, added, member.groupIds);
  return findMembership(transaction, organizationId, userId);
}

/**
 * Adds a user on behalf of a manager. A user who may not be added looks like one that does not exist, after the same checks:
 * ids cannot be probed.
 *
 * @throws ApiError as `addMember`, when the manager may not give that role, and when the user may not be added.
 */
export async function addMemberAs(
  write: Write,
  { isAddable, ...member }: NewMember & { readonly isAddable: boolean },
): Promise<MembershipRow> {
  await lockForManager(write, member.organizationId);
  await requireGrantable(write, member.organizationId, member.role);
  await findRole(write, member.organizationId, member.role);
  // Managers can see the members anyway.
  await rejectMember(write.transaction, member);
  if (!isAddable) throw apiError("resource_not_found", "user_id");
  return addMember(write, member);
}

/** @throws ApiError when the user is already a member. */
export async function rejectMember(
  transaction: Transaction<Tables>,
  { organizationId, userId }: Member,
): Promise<void> {
  const found = await transaction
    .selectFrom("roster_memberships")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .select("id")
    .executeTakeFirst();
  if (found) throw apiError("already_a_member_in_organization");
}

/**
 * Marks a new member's pending invitation and join request as accepted. Returns the invitation, if there is one.
 */
export async function closePending(
  write: Write,
  { organizationId, actorId }: Pick<NewMember, "organizationId" | "actorId">,
  user: Selectable<UsersTable>,
): Promise<
  Pick<Selectable<InvitationsTable>, "public_metadata" | "private_metadata" | "membership_expires_at"> | undefined
> {
  const accepted = { status: "accepted", updated_at: sql<Date>`now()` } as const;
  const request = await write.transaction
    .updateTable("roster_membership_requests")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", user.id)
    .where("status", "=", "pending")
    .set(accepted)
    .returning("id")
    .executeTakeFirst();
  const invitation = await write.transaction
    .updateTable("roster_invitations as i")
    .where("organization_id", "=", organizationId)
    .where("address_key", "=", user.email_address === null ? null : addressKey(user.email_address))
    .where(isPending)
    .set({ ...accepted, accepted_by: user.id })
    .returning(["public_metadata", "private_metadata", "membership_expires_at", "email_address"])
    .executeTakeFirst();

  const event = { organizationId, actorId, subjectId: user.id };
  if (request) await recordEvent(write, { ...event, type: "request_accepted" });
  if (invitation) {
    await recordEvent(write, { ...event, type: "invitation_accepted", emailAddress: invitation.email_address });
  }
  return invitation;
}
