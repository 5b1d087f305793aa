"use client";

import { memo } from "react";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { type CoreLocale, useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { FailedElsewhere } from "../list/FailedElsewhere.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { ReadFailedNote } from "../list/ReadFailedNote.js";

interface FailedMembersProps extends Pick<MemberTableState, "failed" | "failedElsewhere" | "nameOf"> {
  readonly handlers: MemberRowHandlers;
}

/** The failed writes to members who are not shown. */
export function FailedMembers({ failed, failedElsewhere, nameOf, handlers }: FailedMembersProps) {
  const { labels } = useCoreLocale();
  const notes = failedElsewhere.map(({ row, write, error, canRetry }) => (
    <FailedWriteNote
      key={write.id}
      name={nameOf(row.publicUserData)}
      words={labels.memberWrites[write.name]}
      error={error}
      canRetry={canRetry}
      isCounted={failed.length > 1}
      onRetry={() => handlers.onRetry(row, write)}
      onDismiss={() => handlers.onDismiss(row, write)}
    />
  ));
  return <FailedElsewhere notes={notes} />;
}

/** Says that the viewer's permissions could not be read, and reads them again. */
export const ViewerNote = memo(function ViewerNote() {
  const { labels } = useCoreLocale();
  const viewer = useViewer();
  return (
    <ReadFailedNote
      isFailed={viewer.isLoadingError}
      error={viewer.error}
      onRetry={viewer.refetch}
      failed={labels.permissionsFailed}
    />
  );
});

/** The words of a table without rows. */
export const placeholderWords = (labels: CoreLocale["labels"]) => ({
  forbidden: labels.forbidden,
  failed: labels.loadFailed,
  noMatch: labels.noMatch,
  noMatchHint: labels.noMatchHint,
  empty: labels.noMembers,
  emptyHint: labels.noMembersHint,
});
