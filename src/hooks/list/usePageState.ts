"use client";

import { hashKey } from "@tanstack/react-query";
import { useState } from "react";

/** How a list hook is told which page to show, and tells where it went. */
export interface PagingParams {
  /** The page to begin with, from 1. Default 1. */
  readonly initialPage?: number | undefined;
  /** Rows a page, 1 to 500; may change at any time. Default 10. */
  readonly pageSize?: number | undefined;
  /** Makes the page controlled: this page is shown, and `onPageChange` asks for another. From 1. */
  readonly page?: number | undefined;
  /** Called with the page that is asked for, and when a page that has no rows any more gives way to another. */
  readonly onPageChange?: ((page: number, change: PageChange) => void) | undefined;
  /** Makes the page size controlled: `setPageSize` only asks for it. */
  readonly onPageSizeChange?: ((pageSize: number) => void) | undefined;
}

/** Why another page is shown. */
export interface PageChange {
  /** Nobody asked for it: the page that was shown has no rows any more. An address is then better replaced. */
  readonly isCorrection: boolean;
}

interface Position {
  /** What the position is in: another list begins at page 1. */
  readonly list: string;
  /** How many rows come before the page. It stays when the page size changes. */
  readonly offset: number;
  /** The last values of the properties, to see when they change. */
  readonly page: number | undefined;
  readonly givenSize: number;
  readonly pageSize: number;
}

/**
 * Which page of a list is asked for, and in which size.
 *
 * @param list what identifies the list: filters, search, order, organization
 */
export function usePageState(list: readonly unknown[], params: PagingParams) {
  const { initialPage = 1, pageSize: givenSize = 10, page, onPageChange, onPageSizeChange } = params;
  const [position, setPosition] = useState<Position>(() => ({
    list: hashKey(list),
    offset: (atLeastOne(page ?? initialPage) - 1) * givenSize,
    page,
    givenSize,
    pageSize: givenSize,
  }));
  const current = follow(position, hashKey(list), page, givenSize);
  if (current !== position) setPosition(current);

  const { offset, pageSize } = current;
  return {
    pageSize,
    /** The page that is asked for, from 1; it may lie beyond the end. */
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
