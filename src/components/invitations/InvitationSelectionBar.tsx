"use client";

import { useLocale } from "../../labels/useLocale.js";
import type { InvitationTableState } from "../../state/invitations/useInvitationTable.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import { Button } from "../ui/Button.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { LazyDialog, usePreload } from "../ui/LazyDialog.js";
import { SelectionBar } from "../list/SelectionBar.js";

const confirmDialog = lazyPart(() => import("../ui/ConfirmDialog.js"));

interface InvitationSelectionBarProps {
  readonly state: InvitationTableState;
}

/** What can be done to many invitations at once. Absent where nothing can. */
export function InvitationSelectionBar({ state }: InvitationSelectionBarProps) {
  const { labels, formatCount } = useLocale();
  const { list, selection, canResend, canRevoke, bulk } = state;
  const [isRevoking, setIsRevoking] = useOrganizationState(() => false);
  usePreload(confirmDialog, selection.rows.length > 0);
  const resendable = selection.rows.length;
  const revocable = selection.rows.filter(({ status }) => status === "pending").length;
  if (selection.rows.length === 0 && !list.data.some(state.canSelect) && !bulk.progress) return null;
  return (
    <>
      <SelectionBar selection={selection} progress={bulk.progress} onStop={bulk.stop}>
        {canResend && (
          <Button size="small" onClick={state.resendSelected}>
            {formatCount(resendable, labels.resendSelected)}
          </Button>
        )}
        {canRevoke && revocable > 0 && (
          <Button size="small" onClick={() => setIsRevoking(() => true)}>
            {formatCount(revocable, labels.revokeSelected)}
          </Button>
        )}
      </SelectionBar>
      {isRevoking && (
        <LazyDialog part={confirmDialog} onClose={() => setIsRevoking(() => false)}>
          {({ ConfirmDialog }) => (
            <ConfirmDialog
              data-slot="revoke-invitations-dialog"
              title={formatCount(revocable, labels.revokeSelectedQuestion)}
              description={labels.revokeSelectedConsequence}
              confirmLabel={formatCount(revocable, labels.revokeSelected)}
              onClose={() => setIsRevoking(() => false)}
              onConfirm={state.revokeSelected}
            />
          )}
        </LazyDialog>
      )}
    </>
  );
}
