"use client";

import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { MemberColumn, MemberRowAction } from "../../state/members/memberColumn.js";
import { MemberRow, type MemberRowHandlers } from "./MemberRow.js";
import { MemberTableSkeleton } from "./MemberTableSkeleton.js";

interface MemberTableBodyProps {
  readonly table: MemberTableState;
  /** The row whose role is being chosen. */
  readonly pickingSlot: number | undefined;
  readonly columns: readonly MemberColumn[];
  readonly actions: readonly MemberRowAction[];
  readonly handlers: MemberRowHandlers;
}

/** A row for each member of the page. */
export function MemberTableBody({ table, pickingSlot, columns, actions, handlers }: MemberTableBodyProps) {
  const { list, status, roles, viewerId, writes, bulk } = table;
  return (
    <tbody role="rowgroup" data-stale={list.isPlaceholderData || undefined} className="roster:@max-2xl:block">
      {status === "ready" &&
        list.data.map((membership, slot) => (
          <MemberRow
            // By place, not by person: another page then reuses the rows (performance.md). Whatever a row remembers
            // belongs to the person, and the focus follows them (useFocusHome).
            key={slot}
            slot={slot}
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
            isPickingRole={pickingSlot === slot}
            canChangeRole={table.canChangeRoles}
            columns={columns}
            actions={actions}
            handlers={handlers}
          />
        ))}
      {status === "loading" && <MemberTableSkeleton rows={list.pageSize} columns={columns.length + 2} />}
    </tbody>
  );
}
