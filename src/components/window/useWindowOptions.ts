"use client";

import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { RowWindow } from "../../hooks/list/useWindowedList.js";
import type { RowRange } from "../../hooks/list/useShownPages.js";
import type { Store } from "../../lib/createStore.js";
import { heightOf } from "./rowHeights.js";

/** What only a list has that is read as it is scrolled. */
export interface ScrolledList extends Pick<RowWindow<unknown>, "listKey" | "showRows"> {
  /** The rows in sight. */
  readonly sight: Store<RowRange | undefined>;
  /** The position of a row to scroll to when it changes; below 0: none. */
  readonly followed: number;
}

export interface RowWindowProps {
  /** The number of rows. */
  readonly count: number;
  /** Renders a row that is loaded; its key is its index. */
  readonly renderRow: (index: number) => ReactNode;
  /** `undefined` while the row is not loaded. */
  readonly rowIdAt: (index: number) => string | undefined;
  /** Stands in for each row that is not loaded: one table row. The same element as long as it is the same. */
  readonly skeleton: ReactNode;
  /** Absent: the rows of a page. */
  readonly scrolled?: ScrolledList | undefined;
}

/** A row that is mounted wherever it is. */
export interface PinnedRow {
  readonly index: number;
  readonly id?: string | undefined;
  /** The part of it that gets the focus. */
  readonly slot?: string | undefined;
}

/** The height of a row until one is measured, in pixels. */
export const ROW_HEIGHT = 56;

/** Rows that are mounted before and after those in sight. */
export const OVERSCAN = 10;

/** A row that others were removed or added before is looked for within so many places. */
const NEAR = 100;

/** Where a row stands now; `undefined`: it is gone. */
function placeOf({ index, id }: PinnedRow, { count, rowIdAt }: RowWindowProps): number | undefined {
  const isThere = (at: number) => at >= 0 && at < count && (id === undefined || (rowIdAt(at) ?? id) === id);
  const offset = Array.from({ length: NEAR }, (_, distance) => [-distance, distance])
    .flat()
    .find((by) => isThere(index + by));
  return offset === undefined ? undefined : index + offset;
}

/** What the virtualizer is told, and the state that decides it. */
export function useWindowOptions(props: RowWindowProps) {
  const { count } = props;
  const [margin, setMargin] = useState(0);
  const [rowHeight, setRowHeight] = useState<number>();
  /** The row that has the focus, or had it last: it is where the focus comes back to. */
  const [focused, setFocused] = useState<PinnedRow>();
  /** The row that gets the focus once it is loaded. */
  const [target, setTarget] = useState<PinnedRow>();
  const focusedAt = focused && placeOf(focused, props);
  const targetAt = target && Math.min(target.index, count - 1);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const pinned = [focusedAt, targetAt].filter((index) => index !== undefined);
      return [...new Set([...defaultRangeExtractor(range), ...pinned])].toSorted((a, b) => a - b);
    },
    [focusedAt, targetAt],
  );
  const options = useMemo(
    () => ({
      count,
      estimateSize: () => rowHeight ?? ROW_HEIGHT,
      overscan: OVERSCAN,
      scrollMargin: margin,
      rangeExtractor,
      measureElement: heightOf,
    }),
    [count, margin, rangeExtractor, rowHeight],
  );
  return { options, margin, setMargin, rowHeight, setRowHeight, focusedAt, setFocused, target, setTarget };
}
