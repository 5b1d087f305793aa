import type { z } from "zod";
import type { InvitationAnswer, invitationOutcomeAnswer } from "../http/answers.js";
import { isEmailAddress } from "../http/parameters.js";
import { addressError, toApiError, type ApiError } from "../http/ApiError.js";
import { failureOf, apiErrorOf } from "./clerkError.js";

type Outcome = z.output<typeof invitationOutcomeAnswer>;

const TOO_MANY_REQUESTS = 429;

/**
 * Invites one address after the other, as long as there are seats, and returns the outcome of each. Where Clerk rejects
 * further calls or cannot be reached, the remaining addresses are not tried and get the same error.
 *
 * @throws the error when Clerk cannot be reached and no one has been invited yet.
 */
export async function inviteEach(
  addresses: readonly string[],
  invite: (emailAddress: string) => Promise<InvitationAnswer>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let end: ApiError | undefined;
  for (const address of addresses) {
    if (!isEmailAddress(address)) {
      outcomes.push(rejected(address, addressError({ emailAddress: address, code: "form_param_format_invalid" })));
    } else if (end) {
      outcomes.push(rejected(address, end));
    } else {
      try {
        outcomes.push({ ...outcomeOf(address), status: 200, invitation: await invite(address), errors: [] });
      } catch (error) {
        const apiError = apiErrorOf(error) ?? toApiError(failureOf(error));
        if (apiError.status === TOO_MANY_REQUESTS || apiError.status >= 500) {
          if (!outcomes.some(({ status }) => status === 200)) throw error;
          end = apiError;
        }
        outcomes.push(rejected(address, apiError));
      }
    }
  }
  return outcomes;
}

const outcomeOf = (address: string) => ({
  object: "organization_invitation_outcome" as const,
  email_address: address,
});

const rejected = (address: string, { status, errors }: ApiError): Outcome => ({
  ...outcomeOf(address),
  status,
  invitation: null,
  errors: [...errors],
});
