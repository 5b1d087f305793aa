"use client";

import { useLocale } from "../../labels/useLocale.js";
import type { Invitation } from "../../organization/records.js";
import { useInvitationChangedNote } from "../../state/invitations/useInvitationChangedNote.js";
import { ConfirmDialog, type ConfirmDialogProps } from "../ui/ConfirmDialog.js";
import { ChangedNote } from "../ui/ChangedNote.js";

interface RevocationDialogProps extends Pick<ConfirmDialogProps, "onConfirm" | "onClose"> {
  readonly invitation: Invitation;
  /** The rows that are shown while it is asked. */
  readonly rows: readonly Invitation[];
}

/** Confirms that an invitation is revoked, and shows changes by others. Rendered while open. */
export function RevocationDialog({ invitation, rows, ...props }: RevocationDialogProps) {
  const { labels } = useLocale();
  return (
    <ConfirmDialog
      data-slot="revoke-invitation-dialog"
      {...props}
      title={labels.revokeQuestion}
      description={labels.revokeConsequence(invitation.emailAddress)}
      confirmLabel={labels.revoke}
    >
      <ChangedNote>{useInvitationChangedNote(invitation, rows)}</ChangedNote>
    </ConfirmDialog>
  );
}
