"use client";

import { useState } from "react";
import type { Membership } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";
import { useMemberSearch } from "./useMemberSearch.js";

/** A member with an open dialog or list. */
export interface LatestMembership {
  /** As they are now, as far as that is known. */
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
export function useLatestMembership(opened: Membership, rows: readonly Membership[]): LatestMembership {
  const userId = memberships.idOf(opened);
  const isThem = (row: Membership) => memberships.idOf(row) === userId;
  const shown = rows.find(isThem);
  const found = useMemberSearch(userId, shown === undefined);
  const now = shown ?? found.data.find(isThem);
  const [latest, setLatest] = useState(opened);
  if (now && now !== latest) setLatest(now);
  return {
    membership: now ?? (isThem(latest) ? latest : opened),
    // Ids that hold this one are found as well. While another member is looked for, the last one's rows are still there.
    isGone: !now && found.isSuccess && !found.isPlaceholderData && found.count === found.data.length,
  };
}
