"use client";

import type { Virtualizer } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { partOfRow, ROW } from "../../lib/dom/focusHome.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { gridWindows } from "../../state/ui/gridWindows.js";
import { startsIn, typicalHeight } from "./rowHeights.js";
import type { Place, RowWindowProps, IsAnotherList } from "./rowWindowProps.js";
import { spaceElement } from "./spaceElement.js";
import { usePrinting } from "./usePrinting.js";
import { OVERSCAN, type useWindowOptions } from "./useWindowOptions.js";

interface MountedRowsOptions extends RowWindowProps, Omit<ReturnType<typeof useWindowOptions>, "options"> {
  readonly place: Place;
  readonly isAnotherList: IsAnotherList;
  readonly virtualizer: Virtualizer<Element, HTMLTableRowElement> | Virtualizer<Window, HTMLTableRowElement>;
}

/** How far the rows are below the beginning of what scrolls. */
function marginOf({ body, scroller }: Place): number {
  const { top } = body.getBoundingClientRect();
  return scroller
    ? top - scroller.getBoundingClientRect().top - scroller.clientTop + scroller.scrollTop
    : top + scrollY;
}

/** The rows that the virtualizer names, with space between them. */
export function useMountedRows(props: MountedRowsOptions): ReactNode {
  const { virtualizer, place, isAnotherList, count, renderRow, rowIdAt, skeleton, scrolled } = props;
  const { margin, setMargin, rowHeight, setRowHeight, focusedAt, setFocused, target, setTarget } = props;
  const { body } = place;
  const listKey = scrolled?.listKey;
  const isPrinting = usePrinting();
  const items = virtualizer.getVirtualItems();
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: -1 };

  const isLoaded = (index: number) => rowIdAt(index) !== undefined;
  const rowElement = (index: number) => (isLoaded(index) ? renderRow(index) : skeleton);
  /** Of a page, all rows are printed, of a list only those in sight: the others may not even be loaded. */
  const [first, end] = scrolled ? [startIndex, endIndex + 1] : [0, count];
  const indexes = isPrinting
    ? Array.from({ length: end - first }, (_, at) => first + at).filter(isLoaded)
    : items.map(({ index }) => index);

  const anchor = useRef<number>(undefined);
  const measure = useLatestCallback(() => {
    const rows = startsIn(body);
    for (const [at, row] of rows.entries()) row.dataset["index"] = String(indexes[at]);
    if (isPrinting) return;
    // What stands above the rows may have changed.
    const now = marginOf(place);
    if (Math.abs(now - margin) >= 1) setMargin(now);
    for (const [at, row] of rows.entries()) {
      if (row.matches(ROW)) virtualizer.measureElement(row);
      // A skeleton is as high as the row that comes: nothing moves then.
      else row.style.height = `${items[at]?.size}px`;
    }
    const height = typicalHeight(rows, rowHeight);
    if (height === rowHeight) return;
    // The first row in sight stays where it is, though all before it have another height.
    if (rowHeight !== undefined && startIndex > 0) anchor.current = startIndex;
    setRowHeight(height);
  });
  useLayoutEffect(measure);
  useEffect(() => {
    // A note below a row, and a table that turns into cards, change its height.
    const observer = new ResizeObserver(measure);
    observer.observe(body);
    return () => observer.disconnect();
  }, [body, measure]);

  const scrollToAnchor = useLatestCallback(() => {
    if (anchor.current !== undefined) virtualizer.scrollToIndex(anchor.current, { align: "start" });
    anchor.current = undefined;
  });
  useLayoutEffect(scrollToAnchor);
  const forget = useLatestCallback(() => virtualizer.measure());
  useLayoutEffect(forget, [forget, rowHeight, listKey]);
  /** The first row in sight while another list goes back to its top: its rows are not asked for there. */
  const returning = useRef<number>(undefined);
  const scrollToTop = useLatestCallback(() => {
    if (!isAnotherList(listKey)) return;
    setFocused(undefined);
    setTarget(undefined);
    const head = body.closest("table")?.tHead?.offsetHeight ?? 0;
    if ((virtualizer.scrollOffset ?? 0) <= margin) return;
    returning.current = startIndex;
    virtualizer.scrollToOffset(margin - head);
  });
  useLayoutEffect(scrollToTop, [scrollToTop, listKey]);

  const showRows = useLatestCallback(() => {
    if (!scrolled || endIndex < startIndex) return;
    if (startIndex > 0 && returning.current === startIndex) return;
    returning.current = undefined;
    scrolled.sight.update(() => ({ from: startIndex, to: endIndex + 1 }));
    const range = { from: Math.max(0, startIndex - OVERSCAN), to: Math.min(count, endIndex + 1 + OVERSCAN) };
    scrolled.showRows(range, focusedAt);
  });
  useLayoutEffect(showRows, [showRows, startIndex, endIndex, count, focusedAt, listKey]);
  const sight = scrolled?.sight;
  // Nothing is known of what is in sight where all rows are mounted.
  useLayoutEffect(() => () => sight?.update(() => undefined), [sight]);
  const follow = useLatestCallback((index: number) => {
    if (index >= 0 && (index < startIndex || index > endIndex)) virtualizer.scrollToIndex(index, { align: "auto" });
  });
  const followed = scrolled?.followed ?? -1;
  useEffect(() => follow(followed), [follow, followed]);

  const rowAt = (index: number) => body.querySelector<HTMLElement>(`[data-index="${index}"]`);
  const arrive = useLatestCallback(() => {
    const row = target && rowAt(target.index);
    const id = row?.dataset["rowId"];
    if (!row || id === undefined) return;
    const part = target.slot === undefined ? row : partOfRow(body, id, target.slot);
    setTarget(undefined);
    (part?.dataset["slot"] === target.slot ? part : row)?.focus({ preventScroll: true });
  });
  useLayoutEffect(arrive);
  const focus = useLatestCallback((index: number, slot: string | undefined) => {
    flushSync(() => setTarget({ index, slot }));
    rowAt(index)?.scrollIntoView({ block: "nearest", behavior: "instant" });
  });
  useLayoutEffect(() => {
    const table = body.closest("table");
    if (!table) return undefined;
    gridWindows.set(table, {
      count,
      first: startIndex,
      pageLength: scrolled && Math.max(1, endIndex - startIndex),
      placeOf: ({ dataset }) => Number(dataset["index"]),
      focus,
    });
    return () => {
      gridWindows.delete(table);
    };
  });
  useEffect(() => {
    // Before the grid's own handler, which may choose another row.
    const onFocus = ({ target: element }: Event) => {
      setTarget(undefined);
      const row = element instanceof Element && body.contains(element) && element.closest<HTMLElement>(ROW);
      if (row) setFocused({ index: Number(row.dataset["index"]), id: row.dataset["rowId"] });
    };
    const root = body.getRootNode();
    // The virtualizer keeps the rows in their place; the browser would do so a second time.
    body.style.setProperty("overflow-anchor", "none");
    root.addEventListener("focusin", onFocus, true);
    return () => {
      body.style.removeProperty("overflow-anchor");
      root.removeEventListener("focusin", onFocus, true);
    };
  }, [body, setFocused, setTarget]);

  if (isPrinting) return indexes.map((index) => <Fragment key={index}>{renderRow(index)}</Fragment>);
  return (
    <>
      {spaceElement("start", (items[0]?.start ?? margin) - margin)}
      {items.map(({ index, start }, at) => {
        const gap = at === 0 ? 0 : start - (items[at - 1]?.end ?? start);
        return (
          // By place in the window: in a quick scroll skeletons stay, and only the space around them changes.
          <Fragment key={isLoaded(index) ? index : `skeleton-${at}`}>
            {gap > 0.5 && spaceElement("gap", gap)}
            {rowElement(index)}
          </Fragment>
        );
      })}
      {spaceElement("end", virtualizer.getTotalSize() + margin - (items.at(-1)?.end ?? margin))}
    </>
  );
}
