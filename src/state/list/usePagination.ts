"use client";

import { useMemo } from "react";
import type { ShownList } from "../../hooks/list/usePagedList.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useStable } from "../../lib/react/useStable.js";

/** A step to another page. */
export interface PageStep {
  readonly isDisabled: boolean;
  readonly go: () => void;
  /** Prefetches the page, e.g. on hover. Absent for the first and last page. */
  readonly prepare?: () => void;
}

/** The pages of a list, and the steps between them. */
export interface Pagination {
  readonly first: PageStep;
  readonly previous: PageStep;
  readonly next: PageStep;
  readonly last: PageStep;
  readonly page: number;
  readonly pageCount: number;
  readonly pageSize: number;
  readonly pageSizes: readonly number[];
  readonly setPageSize: (pageSize: number) => void;
  /** Whether there are more rows than the smallest page size. */
  readonly isNeeded: boolean;
  /** The visible range as text, e.g. "11–20 of 240" or "11–20 of 10,000+"; empty until it is known. */
  readonly summary: string;
}

/** Says which rows of a list are shown, and of how many. */
export function useRangeText({ count, isCountExact, isSuccess }: ShownList<unknown>) {
  const { labels, formatNumber } = useCoreLocale();
  return ({ from, to }: ShownList<unknown>["range"]): string => {
    const counted = isCountExact ? formatNumber(count) : `${formatNumber(count)}+`;
    if (to > 0) return labels.range(formatNumber(from), formatNumber(to), counted);
    return isSuccess && count === 0 ? labels.noRows : "";
  };
}

const PAGE_SIZES: readonly number[] = [10, 25, 50, 100];

/**
 * The headless pager of a paged list.
 *
 * @param pageSizes the sizes to choose from; the list's own is added
 */
export function usePagination<T>(list: ShownList<T>, pageSizes = PAGE_SIZES): Pagination {
  const rangeText = useRangeText(list);
  const { page, pageCount, pageSize, range, count, hasNextPage, hasPreviousPage, fetchPage, prefetchPage } = list;
  const { fetchNext, fetchPrevious } = list;
  const steps = useMemo(
    () => ({
      first: { isDisabled: !hasPreviousPage, go: () => fetchPage(1) },
      previous: { isDisabled: !hasPreviousPage, go: fetchPrevious, prepare: () => prefetchPage(page - 1) },
      next: { isDisabled: !hasNextPage, go: fetchNext, prepare: () => prefetchPage(page + 1) },
      last: { isDisabled: !hasNextPage, go: () => fetchPage(pageCount) },
    }),
    [fetchNext, fetchPage, fetchPrevious, hasNextPage, hasPreviousPage, page, pageCount, prefetchPage],
  );
  const sizes = useMemo(
    () => (pageSizes.includes(pageSize) ? pageSizes : [...pageSizes, pageSize].toSorted((a, b) => a - b)),
    [pageSize, pageSizes],
  );
  return useStable({
    ...steps,
    page,
    pageCount,
    pageSize,
    pageSizes: sizes,
    setPageSize: list.setPageSize,
    isNeeded: count > Math.min(pageSize, ...pageSizes),
    summary: rangeText(range),
  });
}
