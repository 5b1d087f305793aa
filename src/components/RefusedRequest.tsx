"use client";

import { useLocale } from "../labels/LocaleProvider.js";
import { personName } from "../organization/personName.js";
import type { MembershipRequest } from "../organization/records.js";
import type { Refusal } from "../state/useRefusals.js";
import { RefusalNote } from "./ui/RefusalNote.js";

interface RefusedRequestProps {
  readonly refusal: Refusal<MembershipRequest>;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** Why a decision was refused; one that somebody else took first cannot be tried again. */
export function RefusedRequest({ refusal: { row, write }, onRetry, onDismiss }: RefusedRequestProps) {
  const { labels } = useLocale();
  const name = personName(row.publicUserData);
  const failed = write.type === "acceptMembershipRequest" ? labels.approvalFailed(name) : labels.decliningFailed(name);
  const isGone = write.error?.status === 404;
  return (
    <RefusalNote name={name} onRetry={isGone ? undefined : onRetry} onDismiss={onDismiss}>
      {isGone ? labels.requestGone(name) : `${failed} ${write.error ? labels.error(write.error) : ""}`}
    </RefusalNote>
  );
}
