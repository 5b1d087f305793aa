"use client";

import { useEffect } from "react";
import { useInfiniteMemberships } from "../../hooks/reads/useInfiniteMemberships.js";
import type { Membership } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";

/** As many rows as an `Organization` answers at once. */
const MOST_ROWS = 500;

/** The chosen members as they are now. */
export interface LatestMemberships {
  readonly rows: readonly Membership[];
  /** The chosen who are no longer members. */
  readonly gone: readonly Membership[];
  /** Whether loading ended. After an error it is true as well, and the backend decides. */
  readonly isSettled: boolean;
}

/**
 * Keeps the chosen members up to date while a dialog about them is open. If some are not on the page, all members are
 * fetched: an `Organization` need not support filtering by user.
 *
 * @param chosen the members as they were chosen
 * @param shown the rows of the current page
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
