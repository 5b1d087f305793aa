"use client";

import { useCoreLocale } from "../labels/LocaleProvider.js";
import type { Membership, Role } from "../organization/records.js";
import { useConsequences } from "../state/useConsequences.js";
import { BulkConsequencesNote } from "./BulkConsequencesNote.js";
import { ConfirmDialog, type ConfirmDialogProps } from "./ui/ConfirmDialog.js";

interface BulkQuestionProps extends Pick<
  ConfirmDialogProps,
  "container" | "onConfirm" | "onClose" | "onCloseAutoFocus"
> {
  readonly rows: readonly Membership[];
  /** The role that they get; `undefined`: they are removed. */
  readonly role: Role | undefined;
}

/** Asks before many members are changed: who they are, and what follows. It is there while it is open. */
export function BulkQuestion({ rows, role, ...props }: BulkQuestionProps) {
  const { labels, formatCount } = useCoreLocale();
  const consequences = useConsequences(rows, role?.key);
  const changed = rows.length - consequences.unchanged;
  return (
    <ConfirmDialog
      data-slot="bulk-dialog"
      {...props}
      look={role ? "primary" : "danger"}
      title={role ? labels.changeRolesQuestion(role.name) : formatCount(rows.length, labels.removeManyQuestion)}
      description={role ? role.description : labels.removeManyConsequence}
      confirmLabel={formatCount(changed, role ? labels.changeRoles : labels.removeMany)}
      isBlocked={changed === 0 || consequences.leavesNoManager !== false}
    >
      <BulkConsequencesNote rows={rows} consequences={consequences} />
    </ConfirmDialog>
  );
}
