"use client";

import { useListLocale } from "../../labels/useListLocale.js";
import type { InvitationTableState } from "../../state/invitations/useInvitationTable.js";
import type { InvitationDialogsState } from "../../state/invitations/useInvitationDialogs.js";
import { Button } from "../ui/Button.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { LazyDialog, usePreload } from "../ui/LazyDialog.js";
import { SelectionBar } from "../list/SelectionBar.js";

const confirmDialog = lazyPart(() => import("../ui/ConfirmDialog.js"));

interface InvitationSelectionBarProps {
  readonly state: InvitationTableState;
  readonly dialogs: InvitationDialogsState;
}

/** What can be done to many invitations at once. Absent where nothing can. */
export function InvitationSelectionBar({ state, dialogs }: InvitationSelectionBarProps) {
  const { labels, formatCount } = useListLocale();
  const { list, selection, canResend, canRevoke, bulk } = state;
  const { dialog, open, close } = dialogs;
  usePreload(confirmDialog, selection.rows.length > 0);
  const revocable = selection.rows.filter(({ status }) => status === "pending").length;
  if (selection.rows.length === 0 && !list.data.some(state.canSelect) && !bulk.progress) return null;
  return (
    <>
      <SelectionBar selection={selection} progress={bulk.progress} onStop={bulk.stop}>
        {canResend && (
          <Button
            size="small"
            aria-label={formatCount(selection.rows.length, labels.resendSelected)}
            onClick={state.resendSelected}
          >
            {labels.resend}
          </Button>
        )}
        {canRevoke && revocable > 0 && (
          <Button
            size="small"
            aria-label={formatCount(revocable, labels.revokeSelected)}
            onClick={open.confirmRevokeSelected}
          >
            {labels.revoke}
          </Button>
        )}
      </SelectionBar>
      {dialog?.type === "confirmRevokeSelected" && (
        <LazyDialog part={confirmDialog} onClose={close}>
          {({ ConfirmDialog }) => (
            <ConfirmDialog
              data-slot="revoke-invitations-dialog"
              title={formatCount(revocable, labels.revokeSelectedQuestion)}
              description={labels.revokeSelectedConsequence}
              confirmLabel={formatCount(revocable, labels.revokeSelected)}
              onClose={close}
              onConfirm={state.revokeSelected}
            />
          )}
        </LazyDialog>
      )}
    </>
  );
}
