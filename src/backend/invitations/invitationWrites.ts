import { sql } from "kysely";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { requireMember } from "../rights/access.js";
import { findInvitation, type InvitationRow } from "./invitations.js";
import { requireInvitable } from "./inviteEligibility.js";
import { validity } from "./invitationValidity.js";
import { recording } from "../activity/recordEvent.js";
import { apiError } from "../http/ApiError.js";
import { findRole } from "../rights/roles.js";
import { requireGrantable } from "../rights/grants.js";
import { lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

interface InvitationId {
  readonly organizationId: string;
  readonly invitationId: string;
}

/**
 * @param requesterId the user in whose name a server revokes.
 * @throws ApiError when there is no such invitation, when it is not pending, when the caller could not give its role, or when
 * the requester may not revoke it.
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
  if (before.status !== "pending") throw apiError("organization_invitation_not_pending");
  await requireGrantable(write, organizationId, before.role);
  const event = { organizationId, emailAddress: before.email_address, before, actorId: requesterId };
  const { updated_at } = await recording(write, { ...event, type: "invitation_revoked" })
    .updateTable("roster_invitations")
    .where("organization_id", "=", organizationId)
    .where("id", "=", invitationId)
    .set({ status: "revoked", updated_at: sql`now()` })
    .returning("updated_at")
    .executeTakeFirstOrThrow();
  return { ...before, status: "revoked", updated_at };
}

/**
 * Gives a pending or expired invitation a new ticket and as much time as it had. The old ticket is worth nothing then.
 *
 * @throws ApiError when there is no such invitation, or when its address could not be invited now.
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
    throw apiError("organization_invitation_not_pending");
  }
  const end = invitation.membership_expires_at;
  if (end && end.getTime() <= Date.now()) throw apiError("form_param_value_invalid", "membership_expires_at");
  await findRole(write, organizationId, invitation.role);
  await requireGrantable(write, organizationId, invitation.role);
  if (invitation.status === "expired") await requireInvitable(write, invitation);

  const days = expiresInDays ?? invitation.expires_in_days;
  const event = { organizationId, emailAddress: invitation.email_address, after: invitation };
  await recording(write, { ...event, type: "invitation_resent" })
    .updateTable("roster_invitations")
    .where("organization_id", "=", organizationId)
    .where("id", "=", invitationId)
    .set({ status: "pending", ...validity(days, end), delivery: "skipped", updated_at: sql`now()` })
    .execute();
  return findInvitation(transaction, organizationId, invitationId);
}
