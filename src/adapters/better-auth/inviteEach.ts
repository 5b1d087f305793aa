import { addressKey } from "../../organization/rules/addressKey.js";
import { serializeByKey } from "../../lib/serializeByKey.js";
import { mapWithConcurrency } from "../../lib/mapWithConcurrency.js";
import type { InvitationOutcome } from "../../organization/invitationOutcome.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import type { Invitation } from "../../organization/records.js";
import { inviteOne } from "../shared/inviteOne.js";

/** The most addresses of one `inviteMembers` call: each is a separate request, and progress is reported in between. */
export const MAX_INVITATIONS_PER_CALL = 20;

/** Requests that run at the same time. */
const CONCURRENCY = 4;

interface Inviting {
  readonly invite: (emailAddress: string) => Promise<Invitation>;
  /** The invitations that are pending. */
  readonly pending: () => Promise<readonly Invitation[]>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Invites one address at a time, as Better Auth does, and returns the outcome of each.
 *
 * @throws OrganizationError when no address is invited, and none is at fault
 */
export async function inviteEach(
  emailAddresses: readonly string[],
  { invite, pending, signal = new AbortController().signal }: Inviting,
): Promise<readonly InvitationOutcome[]> {
  if (emailAddresses.length > MAX_INVITATIONS_PER_CALL) throw tooMany(emailAddresses.length);
  const outcomes = new Map<number, InvitationOutcome>();
  const owner = {};
  await mapWithConcurrency(
    [...emailAddresses.entries()],
    CONCURRENCY,
    async ([index, emailAddress]) => {
      // Better Auth would accept the same address twice in simultaneous calls.
      const outcome = await serializeByKey(owner, addressKey(emailAddress), () =>
        inviteOne(emailAddress, () => invite(emailAddress), signal),
      );
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

/** Adds the pending invitations to the addresses that are already invited; without them where they cannot be read. */
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
    `Can't invite ${count} addresses at once. Send at most ${MAX_INVITATIONS_PER_CALL}, or use \`inviteInChunks\`.`,
    { code: "bulk_size_exceeded", status: 400 },
  );
