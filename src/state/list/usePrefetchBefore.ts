"use client";

import { useEffect } from "react";
import type { ShownList } from "../../hooks/list/usePagedList.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";

/** Prefetches the page before while a dialog asks whether all rows of the last page go: it then shows as soon as they do. */
export function usePrefetchBefore<T>(
  { data, page, hasNextPage, prefetchPage }: ShownList<T>,
  isLeaving: (row: T) => boolean,
): void {
  const isEmptied = !hasNextPage && data.length > 0 && data.every(isLeaving);
  const prefetch = useLatestCallback(() => prefetchPage(page - 1));
  useEffect(() => {
    if (isEmptied) prefetch();
  }, [isEmptied, prefetch]);
}
