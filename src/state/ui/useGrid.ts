"use client";

import { type FocusEvent, type KeyboardEvent, useContext, useMemo, useRef } from "react";
import { isComposing } from "../../lib/dom/isComposing.js";
import { partOfRow, ROW } from "../../lib/dom/focusHome.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { isTextField, ShortcutsContext } from "./useShortcut.js";
import type { Pagination } from "../list/usePagination.js";
import { gridWindows } from "./gridWindows.js";

/** The props of the element that is the grid. */
export interface GridProps {
  readonly tabIndex: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

const WIDGETS = "button, input, select, textarea, a[href], summary";

const isShown = (element: HTMLElement) => element.checkVisibility({ checkVisibilityCSS: true });

const widgetsOf = (line: Element | null) => [...(line?.querySelectorAll<HTMLElement>(WIDGETS) ?? [])].filter(isShown);

/** Whether a field of the app in a cell needs the keys itself: to write, or to move among its values. */
const takesKeys = (target: HTMLElement) => isTextField(target) || target.matches("[type=radio], [type=range]");

const rowsOf = (grid: Element) => [...grid.querySelectorAll<HTMLElement>(ROW)];

/** The part of a row whose slot ends with this, e.g. `member-select` for `select`. */
const partOf = (row: Element, part: "open" | "select" | "actions") =>
  row.querySelector<HTMLElement>(`[data-slot$="-${part}"]`);

/** Where a key leads among the rows, from the row at a place or from -1, the head; `undefined`: to no row. */
function placeFor(key: string, at: number, count: number, pageLength: number | undefined): number | undefined {
  const last = count - 1;
  if (key === "ArrowDown") return Math.min(at + 1, last);
  if (key === "ArrowUp") return at > 0 ? at - 1 : undefined;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (pageLength === undefined) return undefined;
  if (key === "PageDown") return Math.min(at + pageLength, last);
  return key === "PageUp" ? Math.max(at - pageLength, 0) : undefined;
}

/** Focuses a row that may not be mounted yet, where the grid mounts only those in sight. @returns whether the key does that */
function goInWindow({ key, target }: KeyboardEvent<HTMLElement>, grid: HTMLElement, hasPages: boolean): boolean {
  const mounted = gridWindows.get(grid);
  if (!mounted || !(target instanceof HTMLElement)) return false;
  const row = target.closest<HTMLElement>(ROW);
  const place = placeFor(
    key,
    row ? mounted.placeOf(row) : -1,
    mounted.count,
    hasPages ? mounted.pageLength : undefined,
  );
  if (place === undefined || place < 0) return false;
  mounted.focus(place, target === row ? undefined : target.dataset["slot"]);
  return true;
}

/** What a key does in a row, by its name; `undefined`: nothing. */
function elementFor(event: KeyboardEvent<HTMLElement>, grid: HTMLElement): HTMLElement | undefined {
  const { key, currentTarget, target } = event;
  if (!(target instanceof HTMLElement)) return undefined;
  const rows = rowsOf(grid);
  const row = target.closest<HTMLElement>(ROW);
  const head = grid.querySelector(":scope:not([data-head-covered]) > thead");
  const isInHead = head?.contains(target) === true;
  const at = row ? rows.indexOf(row) : -1;
  /** The same part of another row, else the row. */
  const sameIn = (other: HTMLElement | undefined) => {
    const { slot } = target.dataset;
    const part = other && target !== row && slot ? partOfRow(grid, other.dataset["rowId"] ?? "", slot) : null;
    return part?.dataset["slot"] === slot ? (part ?? other) : other;
  };
  const place = placeFor(key, at, rows.length, undefined);
  if (place !== undefined) return sameIn(rows[place]);
  if (key === "ArrowUp") return widgetsOf(head)[0] ?? rows[0];
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  const isForward = (key === "ArrowRight") !== (getComputedStyle(currentTarget).direction === "rtl");
  if (!row && !isInHead) return isForward ? rows[0] : undefined;
  const places = row ? [row, ...widgetsOf(row)] : widgetsOf(head);
  return places[Math.max(0, places.indexOf(target) + (isForward ? 1 : -1))];
}

/**
 * The keyboard of a grid whose rows take the focus: one tab stop, up and down between rows, left and right between the
 * controls of a row; up from the first row leads to the buttons of the head, unless it is `data-head-covered`. Enter opens a row, Space selects it (with Shift
 * a range), the menu key opens its actions, Page Down and Page Up turn the page. A key does what a click on the row's part
 * does. Rows have `data-row-id`, a `tabIndex` of -1, and parts whose `data-slot` ends with `-open`, `-select` and `-actions`;
 * controls in rows and in the head have a `tabIndex` of -1.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function useGrid({ next, previous }: Pick<Pagination, "next" | "previous">): GridProps {
  const isOn = useContext(ShortcutsContext);
  /** The row that had the focus last: Tab comes back to it. */
  const latest = useRef<string>(undefined);
  /** Whether a key turned the page: the grid gets the focus when the row that had it goes, and gives it to the first new one. */
  const isTurning = useRef(false);
  const onKeyDown = useLatestCallback((event: KeyboardEvent<HTMLElement>) => {
    const { key, shiftKey, target, currentTarget: grid } = event;
    if (event.defaultPrevented || isComposing(event.nativeEvent) || !(target instanceof HTMLElement)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || takesKeys(target)) return;
    const row = target.closest<HTMLElement>(ROW);
    const isOnRow = row !== null && target === row;
    const press = (part: "open" | "select" | "actions") =>
      row &&
      partOf(row, part)?.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, shiftKey }),
      );
    if (key === "Enter" && isOnRow && !event.repeat) press("open");
    else if (key === " " && isOnRow) press("select");
    else if (key === "ContextMenu" || (key === "F10" && shiftKey)) press("actions");
    else if (!shiftKey && goInWindow(event, grid, isOn)) {
      // A row that is not there yet gets the focus once it is.
    } else if ((key === "PageDown" || key === "PageUp") && isOn) {
      isTurning.current = true;
      (key === "PageDown" ? next : previous).go();
    } else {
      const focused = shiftKey ? undefined : elementFor(event, grid);
      if (!focused) return;
      focused.focus();
      focused.scrollIntoView({ block: "nearest" });
    }
    event.preventDefault();
  });
  return useMemo(
    () => ({
      tabIndex: 0,
      onKeyDown,
      onFocus: ({ target, currentTarget: grid, relatedTarget }) => {
        const row = target.closest<HTMLElement>(ROW);
        if (row) latest.current = row.dataset["rowId"];
        // While the focus is inside, Shift+Tab is not to end here.
        if (target !== grid) grid.tabIndex = -1;
        else if (isTurning.current || (relatedTarget instanceof Element && !grid.contains(relatedTarget))) {
          isTurning.current = false;
          const rows = rowsOf(grid);
          const mounted = gridWindows.get(grid);
          const known = rows.find(({ dataset }) => dataset["rowId"] === latest.current);
          if (mounted && !known) mounted.focus(mounted.first, undefined);
          else (known ?? rows[0])?.focus();
        }
      },
      onBlur: ({ currentTarget: grid, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && grid.contains(relatedTarget))) grid.tabIndex = 0;
      },
    }),
    [onKeyDown],
  );
}
