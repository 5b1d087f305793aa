import { createRequest } from "./createRequest.js";
import type { RequestConfig } from "./createSend.js";
import { fieldsOf, type Reader } from "./read.js";
import { readMembership, readOrganization } from "./readRecords.js";
import type { Membership, OrganizationDetails } from "./records.js";

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
 * It is no part of an `Organization`: who opens a mail has a ticket and does not know yet of which organization.
 *
 * @throws OrganizationError `resource_not_found` for a ticket that is none or that was sent anew,
 * `organization_invitation_not_pending` for one that is used, revoked or expired, `invitation_address_mismatch` when it
 * was sent to an address that is not the user's.
 */
export function acceptInvitation({ ticket, ...config }: AcceptInvitationOptions): Promise<AcceptedInvitation> {
  return createRequest(config)(["invitation_acceptances"], { method: "POST", body: { ticket }, read });
}

const read: Reader<AcceptedInvitation> = (value, path) => ({
  membership: readMembership(value, path),
  organization: fieldsOf(value, path)("organization", readOrganization),
});
