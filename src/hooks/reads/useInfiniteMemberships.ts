"use client";

import {
  type FetchNextPageOptions,
  type InfiniteData,
  type QueryFilters,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from "@tanstack/react-query";
import { useCallback } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import type { DistributiveOmit } from "../../lib/DistributiveOmit.js";
import type { MembershipFilters } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { infiniteMembershipsOptions, type MembershipsPage } from "../../query/lists/memberships.js";
import { memberWrites } from "../../query/writes/memberWrites.js";
import { useClient } from "../OrganizationProvider.js";
import { usePendingRows } from "../list/usePendingRows.js";

export interface UseInfiniteMembershipsParams extends MembershipFilters {
  /** Rows per page, 1 to 500. Default 10. */
  readonly pageSize?: number;
}

interface InfiniteListOptions {
  /** Query options. Times are in milliseconds. */
  readonly query?: { readonly enabled?: boolean; readonly staleTime?: number; readonly gcTime?: number };
}

/** TanStack Query's result, with the rows of all loaded pages as `data`. */
export type InfiniteMemberships = DistributiveOmit<UseInfiniteQueryResult<unknown, OrganizationError>, "data"> & {
  readonly data: readonly Membership[];
  /** The number of rows in the whole list. */
  readonly count: number;
};

/**
 * Members from the first page on; `fetchNextPage()` loads more. A member who moves between pages while they load appears
 * once. Pending writes show immediately.
 */
export function useInfiniteMemberships(
  params: UseInfiniteMembershipsParams = {},
  { query = {} }: InfiniteListOptions = {},
): InfiniteMemberships {
  const [client, organization] = useClient();
  const overlay = usePendingRows(memberWrites);
  const select = useCallback(
    ({ pages }: InfiniteData<MembershipsPage>) => {
      const shown = pages.map(overlay);
      const rows = new Map(shown.flatMap(({ data }) => data.map((row) => [row.id, row])));
      return { rows: [...rows.values()], count: shown.at(-1)?.totalCount ?? 0 };
    },
    [overlay],
  );
  const options = infiniteMembershipsOptions(organization, params);
  const { data, ...result } = useInfiniteQuery({ ...options, ...query, select });
  const { fetchNextPage, refetch } = result;
  const fetchNext = useLatestCallback(async (given?: FetchNextPageOptions) => {
    // The next page would cancel a pending refetch, and keep what is old.
    const refreshing: QueryFilters = {
      queryKey: options.queryKey,
      exact: true,
      predicate: ({ state }) => !state.fetchMeta,
    };
    while (client.isFetching(refreshing) > 0) await refetch({ cancelRefetch: false });
    return fetchNextPage(given);
  });
  return {
    ...result,
    fetchNextPage: fetchNext,
    data: (!result.error?.isForbidden && data?.rows) || [],
    count: data?.count ?? 0,
  };
}
