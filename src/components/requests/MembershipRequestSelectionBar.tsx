"use client";

import { useLocale } from "../../labels/useLocale.js";
import type { MembershipRequestTableState } from "../../state/requests/useMembershipRequestTable.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import { Button } from "../ui/Button.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { LazyDialog, usePreload } from "../ui/LazyDialog.js";
import { SelectionBar } from "../list/SelectionBar.js";

const confirmDialog = lazyPart(() => import("../ui/ConfirmDialog.js"));

interface MembershipRequestSelectionBarProps {
  readonly queue: MembershipRequestTableState;
}

/** Decides about many requests at once: each person comes in with the role that is shown for them. */
export function MembershipRequestSelectionBar({ queue }: MembershipRequestSelectionBarProps) {
  const { labels, formatCount } = useLocale();
  const { list, selection, bulk } = queue;
  const [isDeclining, setIsDeclining] = useOrganizationState(() => false);
  usePreload(confirmDialog, selection.rows.length > 0);
  const count = selection.rows.length;
  if (!queue.canApprove && !queue.canDecline) return null;
  if (list.data.length === 0 && count === 0 && !bulk.progress) return null;
  return (
    <>
      <SelectionBar selection={selection} progress={bulk.progress} onStop={bulk.stop}>
        {queue.canDecline && (
          <Button size="small" onClick={() => setIsDeclining(() => true)}>
            {formatCount(count, labels.declineSelected)}
          </Button>
        )}
        {queue.canApprove && (
          <Button size="small" onClick={queue.approveSelected}>
            {formatCount(count, labels.approveSelected)}
          </Button>
        )}
      </SelectionBar>
      {isDeclining && (
        <LazyDialog part={confirmDialog} onClose={() => setIsDeclining(() => false)}>
          {({ ConfirmDialog }) => (
            <ConfirmDialog
              data-slot="decline-requests-dialog"
              title={formatCount(count, labels.declineSelectedQuestion)}
              description={labels.declineSelectedConsequence}
              confirmLabel={formatCount(count, labels.declineSelected)}
              onClose={() => setIsDeclining(() => false)}
              onConfirm={queue.declineSelected}
            />
          )}
        </LazyDialog>
      )}
    </>
  );
}
