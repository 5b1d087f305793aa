"use client";

import { useMemo } from "react";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import type { Invitation } from "../../organization/records.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** What is open over a list of invitations: the menu of one, the confirmation to revoke one, or the selected ones. */
type InvitationDialog =
  | { readonly type: "menu"; readonly invitation: Invitation; readonly anchor: HTMLElement }
  | { readonly type: "confirmRevoke"; readonly invitation: Invitation }
  | { readonly type: "confirmRevokeSelected" };

export interface InvitationDialogsState {
  readonly dialog: InvitationDialog | undefined;
  /** Opens dialogs. The object stays the same, so that rows need not render again. */
  readonly open: {
    /** Opens the menu of an invitation; closes it where it is open there. */
    readonly menu: (invitation: Invitation, anchor: HTMLElement) => void;
    readonly confirmRevoke: (invitation: Invitation) => void;
    readonly confirmRevokeSelected: () => void;
  };
  readonly close: () => void;
}

/** The dialogs of a list of invitations. */
export function useInvitationDialogs({
  list,
}: {
  readonly list: Pick<PagedList<Invitation>, "data">;
}): InvitationDialogsState {
  const [dialog, setDialog] = useOrganizationState<InvitationDialog | undefined>(() => undefined);
  // A menu closes when its row goes.
  if (dialog?.type === "menu" && !list.data.some(({ id }) => id === dialog.invitation.id)) setDialog(() => undefined);
  const open = useMemo(
    () => ({
      menu: (invitation: Invitation, anchor: HTMLElement) =>
        setDialog((now) =>
          now?.type === "menu" && now.anchor === anchor ? undefined : { type: "menu", invitation, anchor },
        ),
      confirmRevoke: (invitation: Invitation) => setDialog(() => ({ type: "confirmRevoke", invitation })),
      confirmRevokeSelected: () => setDialog(() => ({ type: "confirmRevokeSelected" })),
    }),
    [setDialog],
  );
  return { dialog, open, close: () => setDialog(() => undefined) };
}
