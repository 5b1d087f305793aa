"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { startTransition } from "react";
import type { CachedPage, ListDefinition } from "../../query/lists/defineList.js";
import type { Overlay } from "../../query/overlay.js";
import { type ListOptions, type PagedList, usePage, useStableList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";

/** Query options that apps can set on a list that suspends. */
export interface SuspenseListOptions<P> {
  /** Options of TanStack Query. */
  readonly query?: Omit<NonNullable<ListOptions<P>["query"]>, "enabled" | "throwOnError">;
}

/**
 * `usePagedList` whose first load suspends and whose failed first load throws. Its own changes of the page are
 * transitions: the rows stay until the next ones are there.
 */
export function useSuspenseList<T, F extends object>(
  list: ListDefinition<T, F>,
  overlay: Overlay<T, F>,
  params: F & PagingParams,
  options: SuspenseListOptions<CachedPage<T, F>>,
): PagedList<T> {
  const {
    options: { enabled: _, throwOnError: __, placeholderData: ___, ...query },
    listOf,
  } = usePage(list, overlay, params, options);
  const shown = listOf({ ...useSuspenseQuery(query), isPlaceholderData: false });
  return useStableList({
    ...shown,
    fetchPage: (page) => startTransition(() => shown.fetchPage(page)),
    fetchNext: () => startTransition(() => shown.fetchNext()),
    fetchPrevious: () => startTransition(() => shown.fetchPrevious()),
    setPageSize: (pageSize) => startTransition(() => shown.setPageSize(pageSize)),
  });
}
