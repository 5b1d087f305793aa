"use client";

import { useLocale } from "../labels/LocaleProvider.js";
import type { Invitation } from "../organization/records.js";
import type { Refusal } from "../state/useRefusals.js";
import { RefusalNote } from "./ui/RefusalNote.js";

interface RefusedInvitationNoteProps {
  readonly refusal: Refusal<Invitation>;
  readonly onRetry: (refusals: readonly Refusal<Invitation>[]) => void;
  readonly onDismiss: (refusal: Refusal<Invitation>) => void;
}

/** Why an invitation was not revoked or sent again; one that is no longer pending cannot be tried again. */
export function RefusedInvitationNote({ refusal, onRetry, onDismiss }: RefusedInvitationNoteProps) {
  const { labels } = useLocale();
  const { row, write } = refusal;
  const failed = write.type === "revokeInvitation" ? labels.revokeFailed : labels.resendFailed;
  const isGone = write.error?.status === 404;
  return (
    <RefusalNote
      name={row.emailAddress}
      onRetry={isGone ? undefined : () => onRetry([refusal])}
      onDismiss={() => onDismiss(refusal)}
    >
      {isGone
        ? labels.invitationGone(row.emailAddress)
        : `${failed(row.emailAddress)} ${write.error ? labels.error(write.error) : ""}`}
    </RefusalNote>
  );
}
