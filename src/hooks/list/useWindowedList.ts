"use client";

import { hashKey, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { memoByObject } from "../../lib/memoByObject.js";
import { useStable } from "../../lib/react/useStable.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { resourceKey } from "../../query/keys.js";
import { type CachedPage, type ListDefinition, listParams, pageOptions } from "../../query/lists/defineList.js";
import type { Overlay } from "../../query/overlay.js";
import { useClient } from "../OrganizationProvider.js";
import { type ListOptions, type PagedList, usePage, useStableList } from "./usePagedList.js";
import { type RowRange, useShownPages } from "./useShownPages.js";

/** Access to the rows of a whole list, of which only those in sight are loaded. */
export interface RowWindow<T> {
  /** The row at a position of the list, from 0; `undefined` while it is not loaded. */
  readonly rowAt: (index: number) => T | undefined;
  /** Why rows in sight could not be read; `error` is that of the first of their pages. */
  readonly rowsError: OrganizationError | null;
  /**
   * Loads these rows. Call it when others come into sight.
   *
   * @param focused the position of the row that has the focus: it stays loaded, also out of sight
   */
  readonly showRows: (range: RowRange, focused?: number) => void;
  /** What identifies the list: it changes with search, filters and order, and the list then begins at its top. */
  readonly listKey: string;
}

/** The rows in sight as `data`, and access to the others. There are no pages to turn. */
export type WindowedList<T> = PagedList<T> & RowWindow<T>;

/** Milliseconds until rows that are out of sight leave the cache: few, for a list can have very many. */
const FORGOTTEN_AFTER = 15_000;

/** A list of any length, of which only the pages in sight are read. */
export function useWindowedList<T, F extends object>(
  list: ListDefinition<T, F>,
  overlay: Overlay<T, F>,
  filters: F,
  { query }: ListOptions<CachedPage<T, F>> = {},
): WindowedList<T> {
  const [client, organization] = useClient();
  const anyPage = { initialPage: 1, pageSize: 1 };
  const own = hashKey([listParams(list, { ...filters, ...anyPage })]);
  const listKey = hashKey([...resourceKey(organization, list.resource), own]);
  const { pageSize, first, last, focused, showPage, showRows } = useShownPages(listKey);
  const shortLived = {
    gcTime: FORGOTTEN_AFTER,
    // A page is not read again when it comes to be the first of two in sight.
    ...(!client.getDefaultOptions().queries?.staleTime && { staleTime: FORGOTTEN_AFTER }),
    ...query,
  };

  const { options, listOf } = usePage(
    list,
    overlay,
    { ...filters, pageSize, page: first, onPageChange: showPage },
    { query: shortLived },
  );
  const result = useQuery(options);
  const shown = listOf(result);
  /** Other rows stand in for those of a list that was just sorted, searched or filtered: from its top on. */
  const isOther = result.isPlaceholderData && hashKey([{ ...result.data.params, ...anyPage }]) !== own;
  const pageCount = Math.ceil(shown.count / pageSize);
  const optionsOf = (page: number) => pageOptions(list, organization, { ...filters, initialPage: page, pageSize });
  const optionsBeside = (page: number) => {
    const ofPage = optionsOf(page);
    const isNeeded = page !== first && page <= pageCount && !isOther && ofPage.enabled !== false;
    return { ...ofPage, ...shortLived, ...(!isNeeded && { enabled: false }), select: overlay };
  };
  const beside = useQuery(optionsBeside(last));
  const pinned = useQuery(optionsBeside(focused));

  const besideRows = last !== first && !isOther && shown.data.length > 0 ? beside.data?.data : undefined;
  const data = useMemo(() => {
    const rows = new Map([...shown.data, ...(besideRows ?? [])].map((row) => [list.idOf(row), row]));
    return besideRows ? [...rows.values()] : shown.data;
  }, [besideRows, list, shown.data]);
  const paged = useStableList<T>({
    ...shown,
    data,
    isFetching: result.isFetching || beside.isFetching,
    range: { ...shown.range, to: data.length && shown.range.from - 1 + data.length },
    hasNextPage: false,
    hasPreviousPage: false,
  });

  const rowAt = useMemo(() => {
    const overlaid = memoByObject(overlay);
    /** The rows of a page of this list that is in the cache. */
    const rowsOf = (page: number) => {
      const cached = client.getQueryData<CachedPage<T, F>>(optionsOf(page).queryKey);
      return cached && overlaid(cached).data;
    };
    const rows = rowsOf(first);
    const next = rowsOf(first + 1);
    const start = (first - 1) * pageSize;
    // A row that a pending write removes leaves no gap: those of the next page move up.
    const end = start + (first < pageCount && rows ? rows.length : pageSize);
    return (index: number): T | undefined => {
      if (isOther || result.error?.isForbidden) return shown.data[index];
      if (index >= start && index < end) return rows?.[index - start];
      if (index >= end && index < end + pageSize) return next?.[index - end];
      return rowsOf(Math.floor(index / pageSize) + 1)?.[index % pageSize];
    };
    // Another function once the rows of the pages in sight are others: what shows them then renders again.
    // oxlint-disable-next-line react/exhaustive-deps, react/use-memo
  }, [client, listKey, overlay, isOther, shown.data, beside.data, pinned.data, first, pageCount, pageSize]);
  const rowsError = result.error ?? beside.error ?? pinned.error;
  return useStable({ ...paged, rowAt, rowsError, showRows, listKey });
}
