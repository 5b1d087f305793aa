"use client";

import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import { useCallback, useMemo, useState } from "react";
import { heightOf } from "./rowHeights.js";
import { ROW_HEIGHT, type RowWindowProps } from "./rowWindowProps.js";

/** A row that is mounted wherever it is. */
export interface PinnedRow {
  readonly index: number;
  readonly id?: string | undefined;
  /** The part of it that gets the focus. */
  readonly slot?: string | undefined;
}

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
