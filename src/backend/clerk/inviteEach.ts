import type { z } from "zod";
import type { InvitationAnswer, invitationOutcomeAnswer } from "../http/answers.js";
import { isEmailAddress } from "../http/parameters.js";
import { addressRefusal, refusalFor, type Refusal } from "../http/refusal.js";
import { failureOf, refusalOf } from "./clerkRefusal.js";

type Outcome = z.output<typeof invitationOutcomeAnswer>;

const TOO_MANY_REQUESTS = 429;

/**
 * Invites one address after the other, in this order as long as there are seats, and answers what became of each. Where
 * Clerk lets no more calls through, or cannot be reached, those that follow are not tried and end as that one did.
 *
 * @throws why Clerk could not be asked, when nobody had been invited by then.
 */
export async function inviteEach(
  addresses: readonly string[],
  invite: (emailAddress: string) => Promise<InvitationAnswer>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let end: Refusal | undefined;
  for (const address of addresses) {
    if (!isEmailAddress(address)) {
      outcomes.push(refused(address, addressRefusal({ emailAddress: address, code: "form_param_format_invalid" })));
    } else if (end) {
      outcomes.push(refused(address, end));
    } else {
      try {
        outcomes.push({ ...outcomeOf(address), status: 200, invitation: await invite(address), errors: [] });
      } catch (error) {
        const refusal = refusalOf(error) ?? refusalFor(failureOf(error));
        if (refusal.status === TOO_MANY_REQUESTS || refusal.status >= 500) {
          if (!outcomes.some(({ status }) => status === 200)) throw error;
          end = refusal;
        }
        outcomes.push(refused(address, refusal));
      }
    }
  }
  return outcomes;
}

const outcomeOf = (address: string) => ({
  object: "organization_invitation_outcome" as const,
  email_address: address,
});

const refused = (address: string, { status, errors }: Refusal): Outcome => ({
  ...outcomeOf(address),
  status,
  invitation: null,
  errors: [...errors],
});
