import { addressKey } from "../../organization/rules/addressKey.js";
import { addMember, settle } from "../members/addMember.js";
import { requireActive } from "../rights/canAct.js";
import { selectInvitations, withDetails } from "./invitations.js";
import { lookForMembership, type MembershipRow } from "../members/memberships.js";
import { lockOrganization } from "../rights/locks.js";
import { refusal } from "../http/refusal.js";
import type { Write } from "../sql/write.js";

/** Why an invitation that has ended lets no one in. */
const ENDED = {
  accepted: "organization_invitation_already_accepted",
  revoked: "organization_invitation_revoked",
  expired: "organization_invitation_expired",
} as const;

/**
 * Makes the user a member, with the invitation's role and metadata. A member to whom the invitation was sent gets their
 * membership answered as it is, however often they accept: pages are loaded again, and requests sent again.
 *
 * @throws Refusal when the ticket is none, when the invitation has ended and the user is no member, when it was sent to an
 * address that is not the user's, and as `addMember`.
 */
export async function acceptInvitation(write: Write, ticket: string, userId: string): Promise<MembershipRow> {
  const { transaction } = write;
  const ofTicket = selectInvitations(transaction).where("i.ticket", "=", ticket);
  const found = await ofTicket.select("i.organization_id").executeTakeFirst();
  if (!found) throw refusal("resource_not_found", "ticket");
  const organizationId = found.organization_id;
  await lockOrganization(transaction, organizationId);
  await requireActive(transaction, userId);

  // Again, under the lock: it may have ended or been sent again since.
  const invitation = await withDetails(ofTicket).executeTakeFirst();
  if (!invitation) throw refusal("resource_not_found", "ticket");
  const { status, role, address_key, accepted_by } = invitation;
  const user = await transaction.selectFrom("roster_users").where("id", "=", userId).selectAll().executeTakeFirst();
  const isAddressee = user?.email_address != null && addressKey(user.email_address) === address_key;

  if (user && (isAddressee || accepted_by === userId)) {
    const membership = await lookForMembership(transaction, organizationId, userId);
    if (membership && status === "pending") await settle(write, { organizationId, actorId: userId }, user);
    if (membership) return membership;
  }
  if (status !== "pending") throw refusal(ENDED[status]);
  if (!isAddressee) throw refusal("invitation_address_mismatch");
  return addMember(write, { organizationId, userId, role, actorId: userId });
}
