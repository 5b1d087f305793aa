"use client";

import { useEffect } from "react";
import { useInfiniteMemberships } from "../../hooks/reads/useInfiniteMemberships.js";
import type { Membership } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";

/** As many rows as an `Organization` answers at once. */
const MOST_ROWS = 500;

/** Members who were chosen, as they are now. */
export interface LatestMemberships {
  readonly rows: readonly Membership[];
  /** Who is no longer a member. */
  readonly gone: readonly Membership[];
  /** Whether all of that is known; it also is where it cannot be had, and the backend refuses afterwards. */
  readonly isSettled: boolean;
}

/**
 * Keeps members as they are now while a question about them is open. Those whose rows are not shown are read anew, with
 * everybody else: an `Organization` need not be able to list some people only.
 *
 * @param chosen the members as they were when they were chosen
 * @param shown the rows that are shown now
 */
export function useLatestMemberships(chosen: readonly Membership[], shown: readonly Membership[]): LatestMemberships {
  const shownById = new Map(shown.map((row) => [memberships.idOf(row), row]));
  const isElsewhere = chosen.some((row) => !shownById.has(memberships.idOf(row)));
  const all = useInfiniteMemberships(
    { pageSize: MOST_ROWS },
    // Pages of this size are shown nowhere.
    { query: { enabled: isElsewhere, staleTime: 0, gcTime: 0 } },
  );
  const { hasNextPage, isFetching, isError, fetchNextPage } = all;
  useEffect(() => {
    if (isElsewhere && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isElsewhere, isError, isFetching]);

  const isComplete = !isElsewhere || (all.isSuccess && !hasNextPage && !isFetching);
  const known = isElsewhere ? new Map(all.data.map((row) => [memberships.idOf(row), row])) : shownById;
  const now = (row: Membership) => shownById.get(memberships.idOf(row)) ?? known.get(memberships.idOf(row));
  return {
    rows: chosen.flatMap((row) => now(row) ?? (isComplete ? [] : row)),
    gone: isComplete ? chosen.filter((row) => !now(row)) : [],
    isSettled: isComplete || isError,
  };
}
