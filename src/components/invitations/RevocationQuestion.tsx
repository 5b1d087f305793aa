"use client";

import { useLocale } from "../../labels/useLocale.js";
import type { Invitation } from "../../organization/records.js";
import { useInvitationNews } from "../../state/invitations/useInvitationNews.js";
import { ConfirmDialog, type ConfirmDialogProps } from "../ui/ConfirmDialog.js";
import { NewsNote } from "../ui/NewsNote.js";

interface RevocationQuestionProps extends Pick<ConfirmDialogProps, "onConfirm" | "onClose"> {
  readonly invitation: Invitation;
  /** The rows that are shown while it is asked. */
  readonly rows: readonly Invitation[];
}

/** Confirms that an invitation is revoked, and shows changes by others. Rendered while open. */
export function RevocationQuestion({ invitation, rows, ...props }: RevocationQuestionProps) {
  const { labels } = useLocale();
  return (
    <ConfirmDialog
      data-slot="revoke-invitation-dialog"
      {...props}
      title={labels.revokeQuestion}
      description={labels.revokeConsequence(invitation.emailAddress)}
      confirmLabel={labels.revoke}
    >
      <NewsNote>{useInvitationNews(invitation, rows)}</NewsNote>
    </ConfirmDialog>
  );
}
