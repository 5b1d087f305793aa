import { createRequest } from "./createRequest.js";
import type { RequestConfig } from "./createSend.js";
import { fieldsOf, type Reader } from "./read.js";
import { readMembership, readOrganization } from "./readRecords.js";
import type { Membership, OrganizationDetails } from "../records.js";

export interface AcceptInvitationOptions extends RequestConfig {
  /** What the address in the mail carries as `invitation_ticket`. */
  readonly ticket: string;
}

/** What an invitation came to. */
export interface AcceptedInvitation {
  readonly membership: Membership;
  /** Where the person now is a member. */
  readonly organization: OrganizationDetails;
}

/**
 * Makes the signed-in user a member, with the role and the metadata of the invitation in their mail.
 *
 * It is no part of an `Organization`: who opens a mail has a ticket and does not know yet of which organization. Safe to
 * call again, when the page is reloaded for example: a user who is a member already gets the membership.
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
