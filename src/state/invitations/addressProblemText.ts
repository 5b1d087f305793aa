import type { InvitingLocale } from "../../labels/useInvitingLocale.js";
import type { DraftAddress } from "./addressList.js";

/** What is wrong with an address, in words; empty when nothing is. */
export function addressProblemText(
  { problem, character, refusal }: DraftAddress,
  labels: InvitingLocale["labels"],
): string {
  if (problem) return labels.addressProblem(problem, character);
  return refusal ? labels.invitationRefusal(refusal.outcome, refusal.error) : "";
}
