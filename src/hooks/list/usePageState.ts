"use client";

import { useState } from "react";

/** The paging options of a list hook. */
export interface PagingParams {
  /** The initial page, from 1. Default 1. */
  readonly initialPage?: number | undefined;
  /** Rows per page, 1 to 500. May change at any time. Default 10. */
  readonly pageSize?: number | undefined;
  /** The controlled page, from 1. Use it with `onPageChange`. */
  readonly page?: number | undefined;
  /** Called when the page should change: when another page is requested, and when the current page becomes empty. */
  readonly onPageChange?: ((page: number, change: PageChange) => void) | undefined;
  /** Makes the page size controlled: `setPageSize` only calls this. */
  readonly onPageSizeChange?: ((pageSize: number) => void) | undefined;
}

/** Why the page changes. */
export interface PageChange {
  /** The user didn't request it: the current page became empty. Replace the URL instead of pushing a history entry. */
  readonly isCorrection: boolean;
}

interface Position {
  /** The list that the position belongs to; another list starts at page 1. */
  readonly list: string;
  /** The number of rows before the page. It doesn't change with the page size. */
  readonly offset: number;
  /** The previous props, to detect changes. */
  readonly page: number | undefined;
  readonly givenSize: number;
  readonly pageSize: number;
}

/**
 * The requested page and page size of a list.
 *
 * @param list what identifies the list: filters, search, order, organization
 */
export function usePageState(list: string, params: PagingParams) {
  const { initialPage = 1, pageSize: givenSize = 10, page, onPageChange, onPageSizeChange } = params;
  const [position, setPosition] = useState<Position>(() => ({
    list,
    offset: (atLeastOne(page ?? initialPage) - 1) * givenSize,
    page,
    givenSize,
    pageSize: givenSize,
  }));
  const current = follow(position, list, page, givenSize);
  if (current !== position) setPosition(current);

  const { offset, pageSize } = current;
  return {
    pageSize,
    /** The requested page, from 1; it may be past the end. */
    requested: Math.floor(offset / pageSize) + 1,
    goTo: (to: number, change: PageChange = { isCorrection: false }) => {
      onPageChange?.(to, change);
      if (page === undefined) setPosition({ ...current, offset: (to - 1) * pageSize });
    },
    /** @param first how many rows come before the first that is visible now */
    resize: (to: number, first: number) => {
      if (onPageSizeChange) onPageSizeChange(to);
      else setPosition({ ...current, offset: first, pageSize: to });
    },
  };
}

function follow(position: Position, list: string, page: number | undefined, givenSize: number): Position {
  if (list === position.list && page === position.page && givenSize === position.givenSize) return position;
  const pageSize = givenSize === position.givenSize ? position.pageSize : givenSize;
  const isMoved = page !== undefined && page !== position.page;
  const stays = list === position.list ? position.offset : 0;
  return { list, page, givenSize, pageSize, offset: isMoved ? (atLeastOne(page) - 1) * pageSize : stays };
}

/** The page, from 1, that a number stands for. */
export const atLeastOne = (page: number) => Math.max(1, Math.floor(page) || 1);
