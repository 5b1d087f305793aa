"use client";

import type { RowActionsState } from "../../state/members/useRowActions.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";

interface RowActionDialogProps {
  readonly actions: RowActionsState;
}

/** Asks before an action of the app, and shows why it failed. Rendered while it is open. */
export function RowActionDialog({ actions: { asked, confirm, cancel } }: RowActionDialogProps) {
  const question = asked?.action.confirm?.(asked.memberships);
  return (
    asked &&
    question && (
      <ConfirmDialog
        data-slot={`member-${asked.action.id}-dialog`}
        variant={asked.action.isDestructive ? "danger" : "primary"}
        title={question.title}
        description={question.description}
        confirmLabel={question.confirmLabel ?? asked.action.label}
        onConfirm={confirm}
        onClose={cancel}
      />
    )
  );
}
