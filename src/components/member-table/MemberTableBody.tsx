"use client";

import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { MemberColumn } from "../../state/members/memberColumn.js";
import type { MemberRowAction } from "../../state/members/rowAction.js";
import type { MemberDialogsState } from "../../state/members/useMemberDialogs.js";
import type { TableFit } from "../list/columnFit.js";
import { GRID } from "../list/gridClasses.js";
import { cx } from "../../lib/cx.js";
import { memberships } from "../../query/lists/memberships.js";
import { FIRST_ROWS, useGridRows } from "../window/useGridRows.js";
import type { RowRange } from "../../hooks/list/useShownPages.js";
import type { Store } from "../../lib/createStore.js";
import { MemberRow, type MemberRowHandlers } from "./MemberRow.js";
import { GridSkeleton } from "../list/GridSkeleton.js";

interface MemberTableBodyProps {
  readonly table: MemberTableState;
  /** What is open over a row. */
  readonly dialog: MemberDialogsState["dialog"];
  readonly columns: readonly MemberColumn[];
  readonly fit: TableFit;
  readonly actions: readonly MemberRowAction[];
  readonly handlers: MemberRowHandlers;
  /** The rows in sight, where the list is scrolled. */
  readonly sight: Store<RowRange | undefined>;
}

/** A row that is scrolled to stands above the text that says which rows are in sight. */
const ABOVE_SUMMARY = "roster:[&>tr]:scroll-mb-12";

/** And below the selection bar. */
const BELOW_BAR = "roster:[&>tr]:scroll-mt-11";

/** A row for each member of the page, or of the whole list. */
export function MemberTableBody({ table, dialog, columns, fit, actions, handlers, sight }: MemberTableBodyProps) {
  const { list, status, roles, viewerId, writes, bulk } = table;
  const isOpen = (type: "pickRole" | "actions", slot: number) => dialog?.type === type && dialog.slot === slot;
  const openAt = list.data.findIndex((membership) => memberships.idOf(membership) === table.openMember);
  // A list that is scrolled follows the details, where a step leads to the next member.
  const scrolled =
    "rowAt" in list ? { ...list, sight, followed: openAt < 0 ? -1 : list.range.from - 1 + openAt } : undefined;
  const from = scrolled ? 1 : list.range.from;
  const hasCheckboxes = table.canSelect !== false;
  const skeletonOf = (rows: number) => (
    <GridSkeleton rows={rows} columns={columns} fit={fit} hasCheckboxes={hasCheckboxes} isOfUsers slot="member" />
  );
  const rowIdAt = (slot: number) => {
    const membership = table.rowAt(slot);
    return membership && memberships.idOf(membership);
  };
  const renderRow = (slot: number) => {
    const membership = table.rowAt(slot);
    if (!membership) return null;
    return (
      <MemberRow
        // By place, not by person: another page then reuses the rows (performance.md). Whatever a row remembers
        // belongs to the person, and the focus follows them (useFocusHome).
        key={slot}
        slot={slot}
        place={from + slot}
        membership={membership}
        name={table.nameOf(membership.publicUserData)}
        write={writes.get(membership.publicUserData.userId)}
        roles={roles}
        isProtected={table.isProtected(membership)}
        readOnlyReason={table.readOnlyReason(membership)}
        isViewer={membership.publicUserData.userId === viewerId}
        canSelect={table.canSelect}
        isSelected={bulk.selection.has(membership)}
        isQueued={bulk.isQueued(membership)}
        isPickingRole={isOpen("pickRole", slot)}
        areActionsOpen={isOpen("actions", slot)}
        canRemove={table.canRemove}
        canChangeRole={table.canChangeRoles}
        columns={columns}
        fit={fit}
        actions={actions}
        isFailureCounted={table.failed.length > 1}
        handlers={handlers}
      />
    );
  };
  // Rows that are not there yet have their place, too, where the list is scrolled.
  const isShown = status === "ready" || (status === "loading" && scrolled !== undefined && list.count > 0);
  const shownCount = scrolled ? list.count : list.data.length;
  const { ref, rowElements } = useGridRows({
    count: isShown ? shownCount : 0,
    renderRow,
    rowIdAt,
    skeleton: skeletonOf(1),
    scrolled,
  });
  return (
    <tbody
      ref={ref}
      role="rowgroup"
      data-stale={list.isPlaceholderData || undefined}
      className={cx(GRID.body, scrolled && ABOVE_SUMMARY, bulk.selection.rows.length > 0 && BELOW_BAR)}
    >
      {rowElements()}
      {status === "loading" && !isShown && skeletonOf(Math.min(list.pageSize, FIRST_ROWS))}
    </tbody>
  );
}
