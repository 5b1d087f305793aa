import type { MembershipOutcome } from "../../organization/membershipOutcome.js";

/** The answer to each of many writes: the membership, or why nothing was changed. */
export const answersOf = (outcomes: readonly MembershipOutcome[]) =>
  outcomes.map(({ membership, error }) => membership ?? error);
