"use client";

import { useMemo } from "react";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import type { MembershipRequest } from "../../organization/records.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** What is open over a list of join requests. */
type MembershipRequestDialog =
  | { readonly type: "pickRole"; readonly request: MembershipRequest; readonly anchor: HTMLElement }
  | { readonly type: "approveUntil"; readonly request: MembershipRequest }
  | { readonly type: "confirmDecline" };

export interface MembershipRequestDialogsState {
  readonly dialog: MembershipRequestDialog | undefined;
  /** Opens dialogs. The object stays the same, so that rows need not render again. */
  readonly open: {
    /** Opens the list of roles; closes it where it is open there. */
    readonly pickRole: (request: MembershipRequest, anchor: HTMLElement) => void;
    /** Asks when the access of a new member ends. */
    readonly approveUntil: (request: MembershipRequest) => void;
    /** Asks whether to decline the selected requests. */
    readonly confirmDecline: () => void;
  };
  readonly close: () => void;
}

/** The dialogs of a list of join requests: the roles to choose from, the end of access, and the confirmation to decline many. */
export function useMembershipRequestDialogs({
  list,
}: {
  readonly list: Pick<PagedList<MembershipRequest>, "data">;
}): MembershipRequestDialogsState {
  const [dialog, setDialog] = useOrganizationState<MembershipRequestDialog | undefined>(() => undefined);
  // The list of roles closes when its row goes.
  if (dialog?.type === "pickRole" && !list.data.some(({ id }) => id === dialog.request.id)) setDialog(() => undefined);
  const open = useMemo(
    () => ({
      pickRole: (request: MembershipRequest, anchor: HTMLElement) =>
        setDialog((now) =>
          now?.type === "pickRole" && now.anchor === anchor ? undefined : { type: "pickRole", request, anchor },
        ),
      approveUntil: (request: MembershipRequest) => setDialog(() => ({ type: "approveUntil", request })),
      confirmDecline: () => setDialog(() => ({ type: "confirmDecline" })),
    }),
    [setDialog],
  );
  return { dialog, open, close: () => setDialog(() => undefined) };
}
