"use client";

import { useListLocale } from "../../labels/useListLocale.js";
import type { MembershipRequestTableState } from "../../state/requests/useMembershipRequestTable.js";
import type { MembershipRequestDialogsState } from "../../state/requests/useMembershipRequestDialogs.js";
import { Button } from "../ui/Button.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { LazyDialog, usePreload } from "../ui/LazyDialog.js";
import { SelectionBar } from "../list/SelectionBar.js";

const confirmDialog = lazyPart(() => import("../ui/ConfirmDialog.js"));

interface MembershipRequestSelectionBarProps {
  readonly queue: MembershipRequestTableState;
  readonly dialogs: MembershipRequestDialogsState;
}

/** Decides about many requests at once: each person comes in with the role that is shown for them. */
export function MembershipRequestSelectionBar({ queue, dialogs }: MembershipRequestSelectionBarProps) {
  const { labels, formatCount } = useListLocale();
  const { list, selection, bulk } = queue;
  const { dialog, open, close } = dialogs;
  usePreload(confirmDialog, selection.rows.length > 0);
  const count = selection.rows.length;
  if (!queue.canApprove && !queue.canDecline) return null;
  if (list.data.length === 0 && count === 0 && !bulk.progress) return null;
  return (
    <>
      <SelectionBar selection={selection} progress={bulk.progress} onStop={bulk.stop}>
        {queue.canDecline && (
          <Button size="small" aria-label={formatCount(count, labels.declineSelected)} onClick={open.confirmDecline}>
            {labels.decline}
          </Button>
        )}
        {queue.canApprove && (
          <Button size="small" aria-label={formatCount(count, labels.approveSelected)} onClick={queue.approveSelected}>
            {labels.approve}
          </Button>
        )}
      </SelectionBar>
      {dialog?.type === "confirmDecline" && (
        <LazyDialog part={confirmDialog} onClose={close}>
          {({ ConfirmDialog }) => (
            <ConfirmDialog
              data-slot="decline-requests-dialog"
              title={formatCount(count, labels.declineSelectedQuestion)}
              description={labels.declineSelectedConsequence}
              confirmLabel={formatCount(count, labels.declineSelected)}
              onClose={close}
              onConfirm={queue.declineSelected}
            />
          )}
        </LazyDialog>
      )}
    </>
  );
}
