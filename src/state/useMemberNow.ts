"use client";

import { useMemberships } from "../hooks/useMemberships.js";
import type { Membership } from "../organization/records.js";
import { MEMBERSHIPS } from "../query/rows.js";

/** A member of whom something is open. */
export interface MemberNow {
  /** As they are now; as they were when it was opened, where that is not known. */
  readonly membership: Membership;
  /** Whether they are no longer a member. */
  readonly isGone: boolean;
}

/**
 * Keeps a member as they are now while something about them is open.
 *
 * @param opened the member as they were then
 * @param rows the rows that are shown now; who is not among them is looked for
 */
export function useMemberNow(opened: Membership, rows: readonly Membership[]): MemberNow {
  const userId = MEMBERSHIPS.idOf(opened);
  const isThem = (row: Membership) => MEMBERSHIPS.idOf(row) === userId;
  const shown = rows.find(isThem);
  const found = useMemberships({ query: userId }, { query: { enabled: shown === undefined } });
  const now = shown ?? found.data.find(isThem);
  return {
    membership: now ?? opened,
    // Ids that hold this one are found as well.
    isGone: !now && found.isSuccess && found.count === found.data.length,
  };
}
