import type { InvitationOutcome } from "../invitationOutcome.js";
import type { InvitationFilters } from "../listParams.js";
import type { Organization } from "../Organization.js";
import type { InviteMemberParams } from "../writeParams.js";
import type { SendRequest } from "./createRequest.js";
import { INVITATION_PARAMETERS, listQuery } from "./listQuery.js";
import { arrayOf, fieldsOf, type Reader } from "./read.js";
import { readInvitation, readInvitationOutcome, readPage } from "./readRecords.js";

/** What concerns invitations. @param root the path of the organization */
export function invitationCalls(request: SendRequest, root: readonly string[]) {
  const invitations = [...root, "invitations"];
  return {
    getInvitations: (params = {}, { signal } = {}) =>
      request(invitations, {
        query: listQuery<InvitationFilters>(INVITATION_PARAMETERS, params),
        read: readPage(readInvitation),
        signal,
      }),

    inviteMember: ({ emailAddress, ...terms }) =>
      request(invitations, {
        method: "POST",
        body: { email_address: emailAddress, ...toWireTerms(terms) },
        read: readInvitation,
      }),

    inviteMembers: ({ emailAddresses, ...terms }, { signal } = {}) =>
      request([...root, "invitation_batches"], {
        method: "POST",
        body: { email_addresses: emailAddresses, ...toWireTerms(terms) },
        read: readOutcomes,
        signal,
      }),

    revokeInvitation: (invitationId) =>
      request([...invitations, invitationId, "revoke"], { method: "POST", read: readInvitation }),

    resendInvitation: (invitationId) =>
      request([...invitations, invitationId, "resend"], { method: "POST", read: readInvitation }),
  } satisfies Partial<Organization>;
}

const toWireTerms = ({ role, message, membershipExpiresAt }: Omit<InviteMemberParams, "emailAddress">) => ({
  role,
  message: message || undefined,
  membership_expires_at: membershipExpiresAt ?? undefined,
});

const readOutcomes: Reader<readonly InvitationOutcome[]> = (value, path) =>
  fieldsOf(value, path)("data", arrayOf(readInvitationOutcome));
