"use client";

import { type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import { ROW, rowAround } from "../../lib/dom/focusHome.js";
import type { MembershipRequest } from "../../organization/records.js";
import type { MembershipRequestActions } from "../../state/requests/useMembershipRequestActions.js";
import type { MembershipRequestDialogsState } from "../../state/requests/useMembershipRequestDialogs.js";
import type { MembershipRequestRowHandlers } from "./MembershipRequestRow.js";

interface MembershipRequestHandlersOptions {
  readonly queue: MembershipRequestActions;
  readonly dialogs: MembershipRequestDialogsState;
  readonly table: RefObject<HTMLTableElement | null>;
}

/** What rows of join requests call. The object stays the same. */
export function useMembershipRequestHandlers({ queue, dialogs, table }: MembershipRequestHandlersOptions) {
  const { open } = dialogs;
  const latest = useRef(queue);
  useLayoutEffect(() => {
    latest.current = queue;
  });
  return useMemo<MembershipRequestRowHandlers>(() => {
    /** Moves the focus from a decided request to the same button of the next one, else of the last one, else to the next row. */
    const leave = (slot: string, request: MembershipRequest) => {
      const nextOf = (selector: string) => {
        const all = [...(table.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
        const at = all.findIndex((element) => rowAround(element)?.dataset["rowId"] === request.id);
        return all[at + 1] ?? all[at - 1];
      };
      (nextOf(`[data-slot="${slot}"]`) ?? nextOf(ROW) ?? table.current)?.focus();
    };
    return {
      onSelect: (request, isRange) => latest.current.selection.toggle(request, isRange),
      onPickRole: open.pickRole,
      onApproveUntil: open.approveUntil,
      onApprove: (request) => {
        leave("approve-request", request);
        latest.current.approve(request);
      },
      onDecline: (request) => {
        leave("decline-request", request);
        latest.current.decline(request);
      },
    };
  }, [open, table]);
}
