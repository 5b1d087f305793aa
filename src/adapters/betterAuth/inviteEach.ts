import { addressKey } from "../../organization/rules/addressKey.js";
import { inOrder } from "../../lib/inOrder.js";
import { inParallel } from "../../lib/inParallel.js";
import { type InvitationOutcome, refusedInvitation } from "../../organization/invitationOutcome.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { patiently } from "../../organization/patiently.js";
import type { Invitation } from "../../organization/records.js";

/** How many addresses one call of `inviteMembers` takes: each is a request of its own, and progress is told in between. */
export const MAX_INVITATIONS_PER_CALL = 20;

/** How many of them are under way at once. */
const MOST_AT_ONCE = 4;

interface Inviting {
  readonly invite: (emailAddress: string) => Promise<Invitation>;
  /** The invitations that are pending. */
  readonly pending: () => Promise<readonly Invitation[]>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Invites address after address, because Better Auth takes one a call, and answers what became of each.
 *
 * @throws OrganizationError when it is none of the addresses' own fault that none is invited
 */
export async function inviteEach(
  emailAddresses: readonly string[],
  { invite, pending, signal = new AbortController().signal }: Inviting,
): Promise<readonly InvitationOutcome[]> {
  if (emailAddresses.length > MAX_INVITATIONS_PER_CALL) throw tooMany(emailAddresses.length);
  const outcomes = new Map<number, InvitationOutcome>();
  const owner = {};
  await inParallel(
    [...emailAddresses.entries()],
    MOST_AT_ONCE,
    async ([index, emailAddress]) => {
      // An address that is there twice: Better Auth would let two calls at once both pass.
      const outcome = await inOrder(owner, addressKey(emailAddress), () => outcomeOf(emailAddress, invite, signal));
      outcomes.set(index, outcome);
    },
    signal,
  );
  signal.throwIfAborted();
  const inTurn = emailAddresses.flatMap((_, index) => outcomes.get(index) ?? []);
  const [first] = inTurn;
  if (first && "error" in first && inTurn.every(({ outcome }) => outcome === "failed" || outcome === "not_allowed")) {
    throw first.error;
  }
  return inTurn.some(({ outcome }) => outcome === "already_invited") ? withPending(inTurn, pending) : inTurn;
}

/** Adds the invitations of those who are invited already. What was done is told also when they cannot be read. */
async function withPending(
  outcomes: readonly InvitationOutcome[],
  pending: Inviting["pending"],
): Promise<readonly InvitationOutcome[]> {
  const invitations = await pending().catch(() => []);
  const known = new Map(invitations.map((invitation) => [addressKey(invitation.emailAddress), invitation]));
  return outcomes.map((one) =>
    one.outcome === "already_invited" ? { ...one, invitation: known.get(addressKey(one.emailAddress)) } : one,
  );
}

const tooMany = (count: number) =>
  new OrganizationError(
    `${count} addresses are too many at once. Send at most ${MAX_INVITATIONS_PER_CALL}, or use \`inviteInChunks\`.`,
    { code: "bulk_size_exceeded", status: 400 },
  );

async function outcomeOf(
  emailAddress: string,
  invite: Inviting["invite"],
  signal: AbortSignal,
): Promise<InvitationOutcome> {
  try {
    const invitation = await patiently(() => invite(emailAddress), signal);
    return { emailAddress, outcome: "invited", invitation };
  } catch (error) {
    if (!(error instanceof OrganizationError)) throw error;
    return refusedInvitation(emailAddress, error);
  }
}
