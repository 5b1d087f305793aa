"use client";

import { type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import type { MembershipRequest } from "../../organization/records.js";
import type { MembershipRequestActions } from "../../state/requests/useMembershipRequestActions.js";
import type { MembershipRequestDialogsState } from "../../state/requests/useMembershipRequestDialogs.js";
import type { MembershipRequestRowHandlers } from "./MembershipRequestRow.js";

interface MembershipRequestHandlersOptions {
  readonly queue: MembershipRequestActions;
  /** The requests on the page. */
  readonly rows: readonly MembershipRequest[];
  readonly dialogs: MembershipRequestDialogsState;
  readonly table: RefObject<HTMLTableElement | null>;
}

/** What rows of join requests call. The object stays the same. */
export function useMembershipRequestHandlers({ queue, rows, dialogs, table }: MembershipRequestHandlersOptions) {
  const { open } = dialogs;
  const latest = useRef({ queue, rows });
  useLayoutEffect(() => {
    latest.current = { queue, rows };
  });
  return useMemo<MembershipRequestRowHandlers>(() => {
    /** Moves the focus from a decided request to the same button of the next one, else of the last one, else to the list. */
    const leave = (slot: string, request: MembershipRequest) => {
      const at = latest.current.rows.findIndex(({ id }) => id === request.id);
      const buttons = table.current?.querySelectorAll<HTMLElement>(`[data-slot="${slot}"]`) ?? [];
      (buttons[at + 1] ?? buttons[at - 1] ?? table.current)?.focus();
    };
    return {
      onSelect: (request, isRange) => latest.current.queue.selection.toggle(request, isRange),
      onPickRole: open.pickRole,
      onApproveUntil: open.approveUntil,
      onApprove: (request) => {
        leave("approve-request", request);
        latest.current.queue.approve(request);
      },
      onDecline: (request) => {
        leave("decline-request", request);
        latest.current.queue.decline(request);
      },
    };
  }, [open, table]);
}
