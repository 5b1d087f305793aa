"use client";

import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import {
  type InfiniteListOptions,
  shownRows,
  useFetchNext,
  useInfiniteOptions,
  type UseInfiniteMembershipsParams,
} from "../reads/useInfiniteMemberships.js";

/** `useInfiniteMemberships` for Suspense, as `useSuspenseMemberships` is for one page. */
export function useSuspenseInfiniteMemberships(
  params: UseInfiniteMembershipsParams = {},
  { query }: { readonly query?: Omit<NonNullable<InfiniteListOptions["query"]>, "enabled"> } = {},
) {
  const { enabled: _, throwOnError: __, placeholderData: ___, ...options } = useInfiniteOptions(params, query);
  const { data, ...result } = useSuspenseInfiniteQuery(options);
  return { ...result, fetchNextPage: useFetchNext(options, result), ...shownRows(data, result.error) };
}
