"use client";

import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { ROW } from "../../lib/dom/focusHome.js";
import { useFocusHome } from "../../lib/dom/useFocusHome.js";
import { useScrollEdges } from "../../lib/dom/useScrollEdges.js";
import type { Pagination } from "../../state/list/usePagination.js";
import { useGrid } from "../../state/ui/useGrid.js";
import { useShortcut } from "../../state/ui/useShortcut.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { LazyDialog } from "../ui/LazyDialog.js";
import { inRem } from "./columnFit.js";
import { GRID } from "./gridClasses.js";

interface GridTableProps {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly pagination: Pagination;
  readonly label: string;
  /** How many rows the whole list has. */
  readonly count: number;
  /**
   * Rows that are known by their ids, and the place of the first in the whole list, from 1: one that goes then renders none of
   * those that move up. Absent where each row is given its place.
   */
  readonly placed?: { readonly rows: readonly unknown[]; readonly from: number };
  readonly isBusy: boolean;
  readonly canSelect: boolean | undefined;
  /** The selection bar lies over the head: no key leads to the buttons in it. */
  readonly isHeadCovered: boolean;
  /** The least width, in rem; narrower places scroll. */
  readonly least: number;
  /** Its head and its body. */
  readonly children: ReactNode;
}

/** The table of a list: its rows are walked through with the arrow keys (`useGrid`). */
export function GridTable({
  table,
  pagination,
  label,
  count,
  placed,
  isBusy,
  canSelect,
  isHeadCovered,
  least,
  children,
}: GridTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useScrollEdges(scroller);
  useFocusHome(table);
  const grid = useGrid(pagination);
  useLayoutEffect(() => {
    if (!placed) return;
    for (const [slot, row] of (table.current?.querySelectorAll(ROW) ?? []).entries())
      row.setAttribute("aria-rowindex", String(placed.from + slot + 1));
    // For a role change or a selection the rows stay in their places.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [placed?.from, placed?.rows, table]);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const closeHelp = () => setIsHelpOpen(false);
  useShortcut("?", table, true, () => setIsHelpOpen(true));
  return (
    <div ref={scroller} data-slot="grid-scroller" className={GRID.scroller}>
      <table
        ref={table}
        {...grid}
        style={{ minWidth: inRem(least) }}
        // The roles are written out: in a narrow place the rows are laid out as cards, and browsers then drop them.
        role="grid"
        data-focus-home=""
        data-head-covered={isHeadCovered || undefined}
        aria-label={label}
        aria-busy={isBusy}
        aria-rowcount={count + 1}
        aria-multiselectable={canSelect || undefined}
        className={GRID.table}
      >
        {children}
      </table>
      {isHelpOpen && (
        <LazyDialog part={memberDialogs} onClose={closeHelp}>
          {({ ShortcutsDialog }) => <ShortcutsDialog canSelect={canSelect} onClose={closeHelp} />}
        </LazyDialog>
      )}
    </div>
  );
}
