import { failedInvitation, type InvitationOutcome } from "../../organization/invitationOutcome.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import type { Invitation } from "../../organization/records.js";
import { retryAfter429 } from "../../organization/retryAfter429.js";

/**
 * Invites one address and returns its outcome; waits and tries again where the backend asks for it (429).
 *
 * @throws the reason of the signal, and what is no `OrganizationError`
 */
export async function inviteOne(
  emailAddress: string,
  invite: () => Promise<Invitation>,
  signal: AbortSignal | undefined,
): Promise<InvitationOutcome> {
  try {
    return { emailAddress, outcome: "invited", invitation: await retryAfter429(invite, signal) };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof OrganizationError)) throw error;
    return failedInvitation(emailAddress, error);
  }
}
