import { addressKey } from "./rules/addressKey.js";
import type { InviteMembersParams, Organization } from "./Organization.js";
import { type InvitationOutcome, refusedInvitation } from "./invitationOutcome.js";
import { OrganizationError } from "./OrganizationError.js";
import { patiently } from "./patiently.js";
import { unsupported } from "./unsupported.js";

export interface InviteInChunksOptions {
  /** Called after each call with what became of the addresses so far. */
  readonly onProgress?: ((outcomes: readonly InvitationOutcome[]) => void) | undefined;
  /** Stops before the next call; one that is under way is finished, so that its outcomes are known. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Invites any number of addresses, as many a call as the backend takes, and answers what became of each that was tried,
 * in their order. A call that is refused or lost makes refusals of its addresses and keeps no other from being invited;
 * one that comes too early (429) is sent again after the time that the backend names.
 */
export async function inviteInChunks(
  organization: Organization,
  { emailAddresses, ...terms }: InviteMembersParams,
  { onProgress, signal }: InviteInChunksOptions = {},
): Promise<readonly InvitationOutcome[]> {
  if (!organization.inviteMembers) return unsupported("inviteMembers");
  const size = organization.maxInvitationsPerCall ?? Math.max(1, emailAddresses.length);
  let outcomes: readonly InvitationOutcome[] = [];
  for (let start = 0; start < emailAddresses.length; start += size) {
    if (signal?.aborted) break;
    const chunk = { ...terms, emailAddresses: emailAddresses.slice(start, start + size) };
    outcomes = [...outcomes, ...(await inviteChunk(organization, chunk, signal))];
    onProgress?.(outcomes);
  }
  return outcomes;
}

async function inviteChunk(
  organization: Organization,
  chunk: InviteMembersParams,
  signal: AbortSignal | undefined,
): Promise<readonly InvitationOutcome[]> {
  try {
    return (await patiently(async () => organization.inviteMembers?.(chunk), signal)) ?? [];
  } catch (error) {
    if (!(error instanceof OrganizationError)) throw error;
    // A call that is refused has invited none. Where it was because of some, the others are sent without them.
    const blamed = new Set(error.emailAddresses.map(addressKey));
    const isBlamed = (address: string) => blamed.has(addressKey(address));
    const others = chunk.emailAddresses.filter((address) => !isBlamed(address));
    if (others.length === 0 || others.length === chunk.emailAddresses.length || signal?.aborted) {
      return chunk.emailAddresses.map((address) => refusedInvitation(address, error));
    }
    const outcomes = (await inviteChunk(organization, { ...chunk, emailAddresses: others }, signal)).values();
    return chunk.emailAddresses.flatMap((address) =>
      isBlamed(address) ? refusedInvitation(address, error) : (outcomes.next().value ?? []),
    );
  }
}
