"use client";

import {
  hashKey,
  type InfiniteData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback } from "react";
import type { DistributiveOmit } from "../../lib/DistributiveOmit.js";
import type { MembershipFilters } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { infiniteMembershipsOptions, type MembershipsPage } from "../../query/lists/memberships.js";
import { memberWrites } from "../../query/writes/memberWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
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
  const client = useQueryClient();
  const organization = useOrganization();
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
  const key = hashKey(options.queryKey);
  const fetchNext = useCallback<typeof fetchNextPage>(
    async (given) => {
      // The next page would cancel a pending refetch, and keep what is old.
      const isRefreshing = () =>
        client.isFetching({ predicate: ({ queryHash, state }) => queryHash === key && !state.fetchMeta }) > 0;
      while (isRefreshing()) await refetch({ cancelRefetch: false });
      return fetchNextPage(given);
    },
    [client, fetchNextPage, key, refetch],
  );
  return {
    ...result,
    fetchNextPage: fetchNext,
    data: (!result.error?.isForbidden && data?.rows) || [],
    count: data?.count ?? 0,
  };
}
