"use client";

import {
  type FetchNextPageOptions,
  type InfiniteData,
  type QueryFilters,
  type QueryKey,
  type UnusedSkipTokenInfiniteOptions,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from "@tanstack/react-query";
import { useCallback } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import type { DistributiveOmit } from "../../lib/DistributiveOmit.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { infiniteMembershipsOptions, type MembershipsPage } from "../../query/lists/memberships.js";
import { memberWrites } from "../../query/writes/memberWrites.js";
import { useClient } from "../OrganizationProvider.js";
import { usePendingRows } from "../list/usePendingRows.js";

/** The filters, the order and the page size of `useInfiniteMemberships`. */
export interface UseInfiniteMembershipsParams extends MembershipFilters {
  /** Rows per page, 1 to 500. Default 10. */
  readonly pageSize?: number;
}

/** Options of `useInfiniteMemberships`. */
export interface InfiniteListOptions {
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
  { query }: InfiniteListOptions = {},
): InfiniteMemberships {
  const options = useInfiniteOptions(params, query);
  const { data, ...result } = useInfiniteQuery(options);
  return { ...result, fetchNextPage: useFetchNext(options, result), ...shownRows(data, result.error) };
}

/** The rows of all loaded pages, and the number of rows in the whole list. */
type InfiniteRows = Pick<InfiniteMemberships, "data" | "count">;

type InfiniteRowsOptions = UnusedSkipTokenInfiniteOptions<
  MembershipsPage,
  OrganizationError,
  InfiniteRows,
  QueryKey,
  number
>;

/** Query options of all loaded pages, with pending writes. */
export function useInfiniteOptions(
  params: UseInfiniteMembershipsParams,
  query: InfiniteListOptions["query"],
): InfiniteRowsOptions & { readonly queryKey: QueryKey } {
  const [, organization] = useClient();
  const overlay = usePendingRows(memberWrites);
  const select = useCallback(
    ({ pages }: InfiniteData<MembershipsPage>): InfiniteRows => {
      const shown = pages.map(overlay);
      const rows = new Map(shown.flatMap(({ data }) => data.map((row) => [row.id, row])));
      return { data: [...rows.values()], count: shown.at(-1)?.totalCount ?? 0 };
    },
    [overlay],
  );
  return { ...infiniteMembershipsOptions(organization, params), ...query, select };
}

type Fetches = Pick<UseInfiniteQueryResult<InfiniteRows, OrganizationError>, "fetchNextPage" | "refetch">;

/** `fetchNextPage` after a pending refetch: the next page would cancel it, and keep what is old. */
export function useFetchNext({ queryKey }: { readonly queryKey: QueryKey }, { fetchNextPage, refetch }: Fetches) {
  const [client] = useClient();
  return useLatestCallback(async (given?: FetchNextPageOptions) => {
    const refreshing: QueryFilters = { queryKey, exact: true, predicate: ({ state }) => !state.fetchMeta };
    while (client.isFetching(refreshing) > 0) await refetch({ cancelRefetch: false });
    return fetchNextPage(given);
  });
}

/** A 403 hides the cached rows too. */
export const shownRows = (rows: InfiniteRows | undefined, error: OrganizationError | null): InfiniteRows => ({
  data: (!error?.isForbidden && rows?.data) || [],
  count: rows?.count ?? 0,
});
