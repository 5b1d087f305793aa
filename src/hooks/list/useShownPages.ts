"use client";

import { useEffect, useRef, useState } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { MAX_PAGE_SIZE } from "../../organization/rules/page.js";

/** Rows of a list by their position, from 0; `to` is the first that is no longer one of them. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The pages that hold the rows which are shown. */
interface ShownPages {
  /** The list that they belong to; another list starts at its first page. */
  readonly list: string;
  readonly pageSize: number;
  /** From 1. */
  readonly first: number;
  /** The same, or the page after it. */
  readonly last: number;
  /** The page with the row that has the focus, wherever that is. */
  readonly focused: number;
}

/** Rows per page where fewer are shown at a time: then they are on two pages at most. */
const PAGE_SIZE = 100;

/** Milliseconds without another page before the latest is fetched. */
const QUIET = 100;

/**
 * Decides which pages a list reads whose rows are shown in a window: the first ones at once, in a quick scroll then only the
 * last.
 *
 * @param list the list's identity
 */
export function useShownPages(list: string) {
  const [pages, setPages] = useState<ShownPages>(() => firstPage(list));
  const shown = pages.list === list ? pages : firstPage(list);
  const latest = useRef(shown);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  const show = useLatestCallback((next: ShownPages) => {
    const before = latest.current;
    latest.current = next;
    if (timer.current === undefined) {
      if (isSame(next, shown)) return;
      setPages(next);
    } else if (isSame(next, before)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setPages(latest.current);
    }, QUIET);
  });
  return {
    ...shown,
    /** Reads one page. */
    showPage: (page: number) => show({ ...shown, first: page, last: page, focused: page }),
    /** Reads the pages with these rows, and with the one that has the focus. */
    showRows: useLatestCallback(({ from, to }: RowRange, focused: number = from) => {
      const pageSize = to - from > PAGE_SIZE ? MAX_PAGE_SIZE : PAGE_SIZE;
      const pageOf = (index: number) => Math.floor(Math.max(0, index) / pageSize) + 1;
      show({ list, pageSize, first: pageOf(from), last: pageOf(to - 1), focused: pageOf(focused) });
    }),
  };
}

const firstPage = (list: string): ShownPages => ({ list, pageSize: PAGE_SIZE, first: 1, last: 1, focused: 1 });

const isSame = (one: ShownPages, other: ShownPages) =>
  one.list === other.list &&
  one.pageSize === other.pageSize &&
  one.first === other.first &&
  one.last === other.last &&
  one.focused === other.focused;
