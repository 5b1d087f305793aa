import { addressKey } from "../../organization/rules/addressKey.js";
import type { InviteMembersParams } from "../../organization/writeParams.js";
import { type InvitationOutcome, failedInvitation } from "../../organization/invitationOutcome.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import type { Invitation } from "../../organization/records.js";
import { inviteOne } from "../shared/inviteOne.js";
import type { ClerkInvitation } from "./ClerkLike.js";
import type { Ask } from "./createAsk.js";
import { invitationOf } from "./records.js";

/** The most addresses that Clerk invites in one call. */
export const MAX_INVITATIONS_PER_CALL = 10;

/**
 * Invites addresses and returns the outcome of each. Clerk invites all addresses of a call or none, and does not say
 * which was at fault: where it rejects the call, each address is invited separately.
 */
export async function inviteEach(
  ask: Ask,
  { emailAddresses, role }: Pick<InviteMembersParams, "emailAddresses" | "role">,
  signal: AbortSignal | undefined,
): Promise<readonly InvitationOutcome[]> {
  try {
    const invitations = await ask(
      (organization) => organization.inviteMembers({ emailAddresses: [...emailAddresses], role }),
      signal,
    );
    return emailAddresses.map((emailAddress, index) => ({
      emailAddress,
      outcome: "invited",
      invitation: found(emailAddress, invitations.find(isFor(emailAddress)) ?? invitations[index]),
    }));
  } catch (error) {
    if (!(error instanceof OrganizationError) || !isOfAddresses(error)) throw error;
    const outcomes: InvitationOutcome[] = [];
    for (const emailAddress of emailAddresses) {
      const invite = async () =>
        invitationOf(await ask((organization) => organization.inviteMember({ emailAddress, role }), signal));
      outcomes.push(await inviteOne(emailAddress, invite, signal));
    }
    return outcomes;
  }
}

function found(emailAddress: string, invitation: ClerkInvitation | undefined): Invitation {
  if (invitation) return invitationOf(invitation);
  throw new OrganizationError(`Clerk's response has no invitation for ${emailAddress}. Reload to see who is invited.`, {
    code: "response_invalid",
  });
}

const isFor = (emailAddress: string) => (invitation: ClerkInvitation) =>
  addressKey(invitation.emailAddress) === addressKey(emailAddress);

/** Whether a single address may be at fault, so that the others can be invited. */
const isOfAddresses = (error: OrganizationError) =>
  [400, 403, 422].includes(error.status ?? 0) &&
  error.code !== "bulk_size_exceeded" &&
  error.paramName !== "role" &&
  failedInvitation("", error).outcome !== "not_allowed";
