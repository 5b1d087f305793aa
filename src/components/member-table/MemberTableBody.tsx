"use client";

import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { MemberColumn } from "../../state/members/memberColumn.js";
import type { MemberRowAction } from "../../state/members/rowAction.js";
import type { MemberDialogsState } from "../../state/members/useMemberDialogs.js";
import type { TableFit } from "../list/columnFit.js";
import { GRID } from "../list/gridClasses.js";
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
}

/** A row for each member of the page. */
export function MemberTableBody({ table, dialog, columns, fit, actions, handlers }: MemberTableBodyProps) {
  const { list, status, roles, viewerId, writes, bulk } = table;
  const isOpen = (type: "pickRole" | "actions", slot: number) => dialog?.type === type && dialog.slot === slot;
  return (
    <tbody role="rowgroup" data-stale={list.isPlaceholderData || undefined} className={GRID.body}>
      {status === "ready" &&
        list.data.map((membership, slot) => (
          <MemberRow
            // By place, not by person: another page then reuses the rows (performance.md). Whatever a row remembers
            // belongs to the person, and the focus follows them (useFocusHome).
            key={slot}
            slot={slot}
            place={list.range.from + slot}
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
        ))}
      {status === "loading" && (
        <GridSkeleton
          rows={list.pageSize}
          columns={columns}
          fit={fit}
          hasCheckboxes={table.canSelect !== false}
          isOfUsers
          slot="member"
        />
      )}
    </tbody>
  );
}
