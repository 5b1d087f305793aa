import type { ApiError } from "../http/ApiError.js";
import type { Caller } from "../http/caller.js";
import type { Write } from "../sql/write.js";
import { type MembershipRow, toMembershipAnswers } from "./memberships.js";

/** What a change came to: the membership as it is now, or was when it ended. */
export type MemberOutcome =
  | { readonly userId: string; readonly membership: MembershipRow; readonly refused?: undefined }
  | { readonly userId: string; readonly membership?: undefined; readonly refused: ApiError };

/** The answer to many changes. */
export async function toOutcomeAnswers({ transaction }: Write, caller: Caller, outcomes: readonly MemberOutcome[]) {
  const rows = outcomes.flatMap(({ membership }) => membership ?? []);
  const answers = (await toMembershipAnswers(transaction, rows, caller)).values();
  const data = outcomes.map(({ userId, refused }) => ({
    object: "organization_membership_outcome" as const,
    user_id: userId,
    status: refused?.status ?? 200,
    membership: refused ? null : (answers.next().value ?? null),
    errors: refused?.errors ?? [],
  }));
  return { data, total_count: data.length };
}
