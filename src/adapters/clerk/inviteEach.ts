import { addressKey } from "../../organization/rules/addressKey.js";
import type { InviteMembersParams } from "../../organization/Organization.js";
import { type InvitationOutcome, refusedInvitation } from "../../organization/invitationOutcome.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { patiently } from "../../organization/patiently.js";
import type { ClerkInvitation } from "./ClerkLike.js";
import type { Ask } from "./createAsk.js";
import { invitationOf } from "./records.js";

/** How many addresses Clerk invites at once. */
export const MOST_AT_ONCE = 10;

/**
 * Invites addresses, and answers what became of each. Clerk invites all of a call or nobody, and does not say who was
 * in the way: where it refuses, each address is tried by itself.
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
    return emailAddresses.map((emailAddress, index) =>
      invited(emailAddress, invitations.find(isFor(emailAddress)) ?? invitations[index]),
    );
  } catch (error) {
    if (!(error instanceof OrganizationError) || !isOfAddresses(error)) throw error;
    const outcomes: InvitationOutcome[] = [];
    for (const emailAddress of emailAddresses) outcomes.push(await inviteOne(ask, emailAddress, role, signal));
    return outcomes;
  }
}

async function inviteOne(
  ask: Ask,
  emailAddress: string,
  role: string,
  signal: AbortSignal | undefined,
): Promise<InvitationOutcome> {
  const invite = () => ask((organization) => organization.inviteMember({ emailAddress, role }), signal);
  try {
    return invited(emailAddress, await patiently(invite, signal));
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof OrganizationError)) throw error;
    return refusedInvitation(emailAddress, error);
  }
}

function invited(emailAddress: string, invitation: ClerkInvitation | undefined): InvitationOutcome {
  if (!invitation) {
    throw new OrganizationError(`Clerk's answer says nothing of ${emailAddress}. Reload to see who is invited.`, {
      code: "response_invalid",
    });
  }
  return { emailAddress, outcome: "invited", invitation: invitationOf(invitation) };
}

const isFor = (emailAddress: string) => (invitation: ClerkInvitation) =>
  addressKey(invitation.emailAddress) === addressKey(emailAddress);

/** Whether one address may be why all were refused, so that others may be invited. */
const isOfAddresses = (error: OrganizationError) =>
  [400, 403, 422].includes(error.status ?? 0) &&
  error.code !== "bulk_size_exceeded" &&
  error.paramName !== "role" &&
  refusedInvitation("", error).outcome !== "not_allowed";
