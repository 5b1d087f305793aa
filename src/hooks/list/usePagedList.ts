"use client";

import {
  hashKey,
  type QueryKey,
  type UnusedSkipTokenOptions,
  type UseQueryResult,
  useQuery,
} from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useStable } from "../../lib/react/useStable.js";
import type { DistributiveOmit } from "../../lib/DistributiveOmit.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { resourceKey } from "../../query/keys.js";
import { cachedPages, listHash } from "../../query/lists/cachedPages.js";
import { type CachedPage, type ListDefinition, listParams, pageOptions } from "../../query/lists/defineList.js";
import type { Overlay } from "../../query/overlay.js";
import { useClient } from "../OrganizationProvider.js";
import { atLeastOne, type PagingParams, usePageState } from "./usePageState.js";
import { usePageTurning } from "./usePageTurning.js";

/** Query options of a page of a list. */
export type PageQueryOptions<P> = UnusedSkipTokenOptions<P, OrganizationError> & { readonly queryKey: QueryKey };

/** Query options that apps can set on a list. */
export interface ListOptions<P> {
  /** Options of TanStack Query. */
  readonly query?: Omit<PageQueryOptions<P>, "queryKey" | "queryFn" | "select" | "placeholderData" | "initialData">;
}

/** TanStack Query's result, with the rows as `data`, and paging. */
export type PagedList<T> = DistributiveOmit<UseQueryResult<unknown, OrganizationError>, "data"> & Paging<T>;

/** How a query is read, and not what it has. */
type Reading =
  | "fetchStatus"
  | "isFetching"
  | "isRefetching"
  | "isLoading"
  | "isInitialLoading"
  | "isPaused"
  | "isStale"
  | "isFetched"
  | "isFetchedAfterMount"
  | "failureCount"
  | "failureReason"
  | "errorUpdateCount";

/** What a list shows. A table that renders nothing while it is read again doesn't know more: the rest would be old. */
export type ShownList<T> = DistributiveOmit<PagedList<T>, Reading>;

/** A page of rows, and functions to change the page. */
export interface Paging<T> {
  /** The rows of the page; empty during the first load. */
  readonly data: readonly T[];
  /** The number of rows in the whole list. */
  readonly count: number;
  /** Whether there are no more rows than `count`: a backend may stop counting what a search finds. */
  readonly isCountExact: boolean;
  /** The page of `data`, from 1. */
  readonly page: number;
  /** The requested page size. */
  readonly pageSize: number;
  /** At least 1. */
  readonly pageCount: number;
  /** The positions of `data` in the list, from 1; both 0 when it is empty. */
  readonly range: { readonly from: number; readonly to: number };
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Shows a page, from 1, clamped to the existing pages. */
  readonly fetchPage: (page: number) => void;
  /** Shows the next page. Does nothing on the last page. */
  readonly fetchNext: () => void;
  /** Shows the previous page. Does nothing on the first page. */
  readonly fetchPrevious: () => void;
  /** Prefetches a page, from 1. Does nothing if it is cached or doesn't exist. */
  readonly prefetchPage: (page: number) => void;
  /** Changes the page size, 1 to 500, and shows the page with the current first row. */
  readonly setPageSize: (pageSize: number) => void;
  /** Refetches the page and all other mounted lists of the same resource. */
  readonly revalidate: () => Promise<unknown>;
}

/** The stale time of a prefetched page, in milliseconds. */
const PREFETCHED_STALE_TIME = 5000;

/** One page of a list. Previous rows of the same organization stay as placeholder data while another page loads. */
export function usePagedList<T, F extends object>(...list: Parameters<typeof usePage<T, F>>): PagedList<T> {
  const { options, listOf } = usePage(...list);
  return useStableList(listOf(useQuery(options)));
}

/** A list that stays the same object while nothing in it changes; its functions always do. */
export function useStableList<T>(list: PagedList<T>): PagedList<T> {
  return useStable({
    ...list,
    range: useStable(list.range),
    fetchPage: useLatestCallback(list.fetchPage),
    fetchNext: useLatestCallback(list.fetchNext),
    fetchPrevious: useLatestCallback(list.fetchPrevious),
    prefetchPage: useLatestCallback(list.prefetchPage),
    setPageSize: useLatestCallback(list.setPageSize),
    revalidate: useLatestCallback(list.revalidate),
  });
}

const NO_ROWS: readonly never[] = [];

/**
 * The query of one page of a list, and the list that its result is.
 *
 * @param overlay shows pending writes on a page
 */
export function usePage<T, F extends object>(
  list: ListDefinition<T, F>,
  overlay: Overlay<T, F>,
  params: F & PagingParams,
  { query }: ListOptions<CachedPage<T, F>>,
) {
  const [client, organization] = useClient();
  const resource = resourceKey(organization, list.resource);
  const anyPage = listParams(list, { ...params, initialPage: 1, pageSize: 1 });
  const listKey = hashKey([...resource, anyPage]);
  const { requested, pageSize, goTo, resize } = usePageState(listKey, params);
  /** The latest response for any page of the list, which has the latest count. */
  const newest = cachedPages(client, organization, list).find((page) => listHash(page.params) === listHash(anyPage));
  const knownCount = newest && overlay(newest).totalCount;
  const pagesFor = (count = Infinity) => Math.max(1, Math.ceil(count / pageSize));
  const optionsFor = (page: number) => pageOptions(list, organization, { ...params, initialPage: page, pageSize });
  const isCached = (page: number) => client.getQueryData(optionsFor(page).queryKey) !== undefined;

  // A page that was answered without rows and lies beyond the end gives way to the last one. While only a pending removal
  // says so, the last one is shown, but the position stays: the removal may be refused.
  const lastUpTo = (page: number, see: Overlay<T, F> = (cached) => cached): number => {
    const cached = client.getQueryData(optionsFor(page).queryKey);
    const seen = cached && see(cached);
    const last = pagesFor(seen?.totalCount);
    return seen?.data.length === 0 && last < page ? lastUpTo(last, see) : page;
  };
  const settledPage = lastUpTo(requested);
  const shownPage = lastUpTo(requested, overlay);
  const told = params.page ?? requested;
  const correct = useLatestCallback(() => goTo(settledPage, { isCorrection: true }));
  // Told once, not in each render until the app has followed: its answer may take a navigation.
  useEffect(() => {
    if (settledPage !== told) correct();
  }, [correct, settledPage, told]);

  const [prefetched, setPrefetched] = useState<number>();
  const { pageToFetch, turn } = usePageTurning(listKey);
  const askedPage = pageToFetch === undefined || isCached(shownPage) ? shownPage : pageToFetch;
  const isNew = prefetched === askedPage && !client.getDefaultOptions().queries?.staleTime;
  // Where the turns of one tick have led by now: the next render knows.
  const turned = useRef<number>(undefined);
  const options: PageQueryOptions<CachedPage<T, F>> = {
    ...optionsFor(askedPage),
    // A page prefetched on hover is still fresh when it is shown a moment later.
    ...(isNew && { staleTime: PREFETCHED_STALE_TIME }),
    ...query,
    // The refetch after the write is soon enough for a page that is cached. Any other is read now, and again then: this
    // answer may be from before the write.
    ...(shownPage < settledPage && { staleTime: Infinity }),
    select: overlay,
    placeholderData: (previous, previousQuery) =>
      resource.every((part, index) => previousQuery?.queryKey[index] === part) ? previous : undefined,
  };

  const listOf = ({ data, ...result }: UseQueryResult<CachedPage<T, F>, OrganizationError>): PagedList<T> => {
    // A 403 hides the cached rows too.
    const rows = (!result.error?.isForbidden && data?.data) || NO_ROWS;
    const offset = data ? (data.params.initialPage - 1) * data.params.pageSize : (shownPage - 1) * pageSize;
    const end = rows.length && offset + rows.length;
    // While rows of another list stand in, the count is theirs. A newer one may already leave out rows that still show.
    const count = Math.max(end, (result.isPlaceholderData ? data?.totalCount : knownCount) ?? 0);
    const pageCount = pagesFor(count);
    const fetchPage = (page: number) => {
      const to = Math.min(atLeastOne(page), pagesFor(knownCount));
      if (to === (turned.current ?? requested)) return;
      turned.current = to;
      queueMicrotask(() => {
        turned.current = undefined;
      });
      turn(askedPage);
      goTo(to);
    };
    const fetchBy = (pages: number) => fetchPage((turned.current ?? shownPage) + pages);
    return {
      ...result,
      data: rows,
      count,
      isCountExact: data?.isCountExact ?? true,
      page: Math.min(Math.floor(offset / pageSize) + 1, pageCount),
      pageSize,
      pageCount,
      range: { from: end && offset + 1, to: end },
      hasNextPage: shownPage < pageCount,
      hasPreviousPage: shownPage > 1,
      fetchPage,
      fetchNext: () => fetchBy(1),
      fetchPrevious: () => fetchBy(-1),
      setPageSize: (size) => resize(size, offset),
      prefetchPage: (page) => {
        if (page < 1 || page > pageCount || isCached(page)) return;
        setPrefetched(page);
        void client.prefetchQuery(optionsFor(page));
      },
      revalidate: () =>
        Promise.all([result.refetch(), client.invalidateQueries({ queryKey: resource }, { cancelRefetch: false })]),
    };
  };
  return { options, listOf };
}
