"use client";

import { type RefObject, useMemo } from "react";
import { partOfRow } from "../../lib/dom/focusHome.js";
import type { Membership } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";
import type { MemberDialogsState } from "../../state/members/useMemberDialogs.js";
import type { MemberRowsState } from "../../state/members/useMemberRows.js";
import type { MemberRowHandlers } from "./MemberRow.js";

interface MemberRowHandlersOptions {
  readonly state: MemberRowsState;
  readonly dialogs: MemberDialogsState;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly canOpenDetails: boolean;
}

/** What the rows ask the table for. The object stays the same while what it needs does. */
export function useMemberRowHandlers({ state, dialogs, table, canOpenDetails }: MemberRowHandlersOptions) {
  const { tell, actions, bulk, setOpenMember } = state;
  const { open } = dialogs;
  const { toggle } = bulk.selection;
  return useMemo<MemberRowHandlers>(() => {
    const focusRow = (membership: Membership) => {
      const id = memberships.idOf(membership);
      ((table.current && partOfRow(table.current, id, "member-role")) ?? table.current)?.focus();
    };
    return {
      onOpen: canOpenDetails ? (membership) => setOpenMember(memberships.idOf(membership)) : undefined,
      onExplain: tell,
      onSelect: toggle,
      onPickRole: open.pickRole,
      onOpenActions: open.actions,
      // What is clicked in a message goes away with it: the focus goes to the row it is about.
      onRetry: (membership, write) => {
        focusRow(membership);
        actions.retry(membership, write);
      },
      onDismiss: (membership, write) => {
        focusRow(membership);
        actions.dismiss(write);
      },
    };
  }, [actions, canOpenDetails, open, setOpenMember, table, tell, toggle]);
}
