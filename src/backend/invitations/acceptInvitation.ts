import { addressKey } from "../../organization/rules/addressKey.js";
import { addMember, closePending } from "../members/addMember.js";
import { requireActive } from "../rights/canAct.js";
import { selectInvitations, withDetails } from "./invitations.js";
import { expireMembers } from "../members/statusWrites.js";
import { lookForMemberships, type MembershipRow } from "../members/memberships.js";
import { apiError } from "../http/ApiError.js";
import type { Write } from "../sql/write.js";

/** The error of an invitation that is no longer pending. */
const ENDED = {
  accepted: "organization_invitation_already_accepted",
  revoked: "organization_invitation_revoked",
  expired: "organization_invitation_expired",
} as const;

/**
 * Makes the user a member, with the invitation's role and metadata. A user who is already a member gets their membership
 * unchanged, however often they accept: pages are reloaded, and requests repeated.
 *
 * @throws ApiError when the ticket is none, when the invitation has ended and the user is no member, when it was sent to an
 * address that is not the user's, and as `addMember`.
 */
export async function acceptInvitation(write: Write, ticket: string, userId: string): Promise<MembershipRow> {
  const { transaction } = write;
  const ofTicket = selectInvitations(transaction).where("i.ticket", "=", ticket);
  const found = await ofTicket.select("i.organization_id").executeTakeFirst();
  if (!found) throw apiError("resource_not_found", "ticket");
  const organizationId = found.organization_id;
  // Their seats are free.
  await expireMembers(transaction, organizationId);
  await requireActive(transaction, userId);

  // Again, under the lock: it may have ended or been resent.
  const invitation = await withDetails(ofTicket.where("i.organization_id", "=", organizationId)).executeTakeFirst();
  if (!invitation) throw apiError("resource_not_found", "ticket");
  const { status, role, address_key, accepted_by } = invitation;
  const user = await transaction.selectFrom("roster_users").where("id", "=", userId).selectAll().executeTakeFirst();
  const isAddressee = user?.email_address != null && addressKey(user.email_address) === address_key;

  if (user && (isAddressee || accepted_by === userId)) {
    const membership = (await lookForMemberships(transaction, organizationId, [userId])).get(userId);
    if (membership && status === "pending") await closePending(write, { organizationId, actorId: userId }, user);
    if (membership) return membership;
  }
  if (status !== "pending") throw apiError(ENDED[status]);
  if (!isAddressee) throw apiError("invitation_address_mismatch");
  return addMember(write, { organizationId, userId, role, actorId: userId });
}
