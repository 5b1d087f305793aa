"use client";

import { useMemo } from "react";
import type { Invitation } from "../../organization/records.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** What is open over a list of invitations: the confirmation to revoke one, or the selected ones. */
type InvitationDialog =
  | { readonly type: "confirmRevoke"; readonly invitation: Invitation }
  | { readonly type: "confirmRevokeSelected" };

export interface InvitationDialogsState {
  readonly dialog: InvitationDialog | undefined;
  /** Opens dialogs. The object stays the same, so that rows need not render again. */
  readonly open: {
    readonly confirmRevoke: (invitation: Invitation) => void;
    readonly confirmRevokeSelected: () => void;
  };
  readonly close: () => void;
}

/** The dialogs of a list of invitations. */
export function useInvitationDialogs(): InvitationDialogsState {
  const [dialog, setDialog] = useOrganizationState<InvitationDialog | undefined>(() => undefined);
  const open = useMemo(
    () => ({
      confirmRevoke: (invitation: Invitation) => setDialog(() => ({ type: "confirmRevoke", invitation })),
      confirmRevokeSelected: () => setDialog(() => ({ type: "confirmRevokeSelected" })),
    }),
    [setDialog],
  );
  return { dialog, open, close: () => setDialog(() => undefined) };
}
