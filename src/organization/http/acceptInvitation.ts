import { createRequest } from "./createRequest.js";
import type { RequestConfig } from "./createSend.js";
import { fieldsOf, type Reader } from "./read.js";
import { readMembership, readOrganization } from "./readRecords.js";
import type { Membership, OrganizationDetails } from "../records.js";

export interface AcceptInvitationOptions extends RequestConfig {
  /** The `invitation_ticket` parameter of the invitation URL. */
  readonly ticket: string;
}

/** The result of accepting an invitation. */
export interface AcceptedInvitation {
  readonly membership: Membership;
  /** The organization that the user joined. */
  readonly organization: OrganizationDetails;
}

/**
 * Accepts an invitation for the signed-in user, who becomes a member with its role and metadata. This isn't part of
 * `Organization`, because the user only has a ticket and doesn't know the organization yet. Safe to call again, e.g. after a
 * reload: a user who already joined gets their membership.
 *
 * @throws OrganizationError `resource_not_found` for a ticket that is none or was replaced by resending,
 * `organization_invitation_already_accepted` for one that another user accepted, or this one before they were removed,
 * `organization_invitation_revoked`, `organization_invitation_expired`, `invitation_address_mismatch` when it was sent to
 * an address that is not the user's, `user_deactivated` when the user is banned or deprovisioned.
 */
export function acceptInvitation({ ticket, ...config }: AcceptInvitationOptions): Promise<AcceptedInvitation> {
  return createRequest(config)(["invitation_acceptances"], { method: "POST", body: { ticket }, read });
}

const read: Reader<AcceptedInvitation> = (value, path) => ({
  membership: readMembership(value, path),
  organization: fieldsOf(value, path)("organization", readOrganization),
});
