import { addressKey } from "./rules/addressKey.js";
import type { Organization } from "./Organization.js";
import type { InviteMembersParams } from "./writeParams.js";
import { type InvitationOutcome, failedInvitation } from "./invitationOutcome.js";
import { OrganizationError } from "./OrganizationError.js";
import { retryAfter429 } from "./retryAfter429.js";
import { unsupported } from "./unsupported.js";

export interface InviteInChunksOptions {
  /** Called after each call with the outcomes so far. */
  readonly onProgress?: ((outcomes: readonly InvitationOutcome[]) => void) | undefined;
  /** Stops before the next call. A running call is finished, so that its outcomes are known. */
  readonly signal?: AbortSignal | undefined;
}

/** The most addresses of a call, where the backend takes more: its answer waits for their emails, and shows the progress. */
const CHUNK = 100;

/**
 * Invites any number of addresses in chunks, at most of the backend's size, and returns the outcome of each address that was tried,
 * in order. A failed chunk doesn't stop the others; after a 429, it is sent again as `Retry-After` says.
 */
export async function inviteInChunks(
  organization: Organization,
  { emailAddresses, ...terms }: InviteMembersParams,
  { onProgress, signal }: InviteInChunksOptions = {},
): Promise<readonly InvitationOutcome[]> {
  if (!organization.inviteMembers) return unsupported("inviteMembers");
  const size = Math.min(organization.maxInvitationsPerCall ?? Infinity, CHUNK);
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
    return (await retryAfter429(async () => organization.inviteMembers?.(chunk), signal)) ?? [];
  } catch (error) {
    if (!(error instanceof OrganizationError)) throw error;
    // A rejected call has invited no one. Where some addresses were at fault, the others are sent without them.
    const faulty = new Set(error.emailAddresses.map(addressKey));
    const isFaulty = (address: string) => faulty.has(addressKey(address));
    const others = chunk.emailAddresses.filter((address) => !isFaulty(address));
    if (others.length === 0 || others.length === chunk.emailAddresses.length || signal?.aborted) {
      return chunk.emailAddresses.map((address) => failedInvitation(address, error));
    }
    const outcomes = (await inviteChunk(organization, { ...chunk, emailAddresses: others }, signal)).values();
    return chunk.emailAddresses.flatMap((address) =>
      isFaulty(address) ? failedInvitation(address, error) : (outcomes.next().value ?? []),
    );
  }
}
