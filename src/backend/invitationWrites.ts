import { sql } from "kysely";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import { requireMember } from "./access.js";
import { addMember } from "./addMember.js";
import { findInvitation, selectInvitations, withDetails, type InvitationRow } from "./invitations.js";
import { requireRoomFor, writeDownExpired } from "./invitationStandings.js";
import { validity } from "./invitationValidity.js";
import type { MembershipRow } from "./memberships.js";
import { lockOrganization } from "./organizations.js";
import { record } from "./record.js";
import { refusal } from "./refusal.js";
import { findRole } from "./roles.js";
import { lockForManager, requireGrantable, type Write } from "./write.js";

interface InvitationId {
  readonly organizationId: string;
  readonly invitationId: string;
}

/**
 * @param requesterId the user in whose name a server revokes.
 * @throws Refusal when there is no such invitation, when it is not pending, or when the requester may not revoke it.
 */
export async function revokeInvitation(
  write: Write,
  { organizationId, invitationId }: InvitationId,
  requesterId: string | undefined,
): Promise<InvitationRow> {
  const { transaction } = write;
  await lockForManager(write, organizationId);
  if (requesterId !== undefined) {
    await requireMember(transaction, { organizationId, userId: requesterId }, MANAGE_MEMBERS);
  }
  const before = await findInvitation(transaction, organizationId, invitationId);
  if (before.status !== "pending") throw refusal("organization_invitation_not_pending");
  await transaction
    .updateTable("roster_invitations")
    .where("id", "=", invitationId)
    .set({ status: "revoked", updated_at: sql`now()` })
    .execute();
  const event = { organizationId, emailAddress: before.email_address, before, actorId: requesterId };
  await record(write, { ...event, type: "invitation_revoked" });
  return findInvitation(transaction, organizationId, invitationId);
}

/**
 * Gives a pending or expired invitation a new ticket and as much time as it had. The old ticket is worth nothing then.
 *
 * @throws Refusal when there is no such invitation, or when its address could not be invited now.
 */
export async function renewInvitation(
  write: Write,
  { organizationId, invitationId }: InvitationId,
  expiresInDays: number | undefined,
): Promise<InvitationRow> {
  const { transaction } = write;
  await lockForManager(write, organizationId);
  const invitation = await findInvitation(transaction, organizationId, invitationId);
  if (invitation.status !== "pending" && invitation.status !== "expired") {
    throw refusal("organization_invitation_not_pending");
  }
  await findRole(transaction, invitation.role);
  await requireGrantable(write, organizationId, invitation.role);
  await writeDownExpired(transaction, organizationId);
  if (invitation.status === "expired") await requireRoomFor(transaction, invitation);

  const days = expiresInDays ?? invitation.expires_in_days;
  await transaction
    .updateTable("roster_invitations")
    .where("id", "=", invitationId)
    .set({ status: "pending", ...validity(days), delivery: "skipped", updated_at: sql`now()` })
    .execute();
  const event = { organizationId, emailAddress: invitation.email_address, after: invitation };
  await record(write, { ...event, type: "invitation_resent" });
  return findInvitation(transaction, organizationId, invitationId);
}

/**
 * Makes the user a member, with the invitation's role and metadata.
 *
 * @throws Refusal when the ticket is none or worth nothing any more, when the invitation was sent to an address that is
 * not the user's, and as `addMember`.
 */
export async function acceptInvitation(write: Write, ticket: string, userId: string): Promise<MembershipRow> {
  const { transaction } = write;
  const ofTicket = selectInvitations(transaction).where("i.ticket", "=", ticket);
  const found = await ofTicket.select("i.organization_id").executeTakeFirst();
  if (!found) throw refusal("resource_not_found", "ticket");
  await lockOrganization(transaction, found.organization_id);

  // Again, under the lock: it may have been revoked or sent anew meanwhile.
  const invitation = await withDetails(ofTicket).executeTakeFirst();
  if (!invitation) throw refusal("resource_not_found", "ticket");
  const addressee = await transaction
    .selectFrom("roster_users")
    .where("id", "=", userId)
    .where(sql`lower(email_address)`, "=", sql`lower(${invitation.email_address})`)
    .select("id")
    .executeTakeFirst();
  if (!addressee) throw refusal("invitation_address_mismatch");
  if (invitation.status !== "pending") throw refusal("organization_invitation_not_pending");
  const member = { organizationId: found.organization_id, userId, role: invitation.role };
  return addMember(write, { ...member, actorId: userId });
}
