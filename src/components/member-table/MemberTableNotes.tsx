"use client";

import { memo } from "react";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { ListNotes } from "../list/ListNotes.js";
import { ReadFailedNote } from "../list/ReadFailedNote.js";

interface MemberTableNotesProps extends Pick<
  MemberTableState,
  "list" | "status" | "failed" | "failedElsewhere" | "nameOf"
> {
  readonly handlers: MemberRowHandlers;
}

/** As many failed writes to rows that are not shown are written out; the others are counted. */
const MOST_FAILED = 5;

/** What is to be known of rows that are not shown, and of a list that may be old. */
export const MemberTableNotes = memo(function MemberTableNotes(props: MemberTableNotesProps) {
  const { labels, formatCount } = useCoreLocale();
  const { list, status, failed, failedElsewhere, nameOf, handlers } = props;
  const viewer = useViewer();
  const more = failedElsewhere.length - MOST_FAILED;
  return (
    <>
      {failedElsewhere.slice(0, MOST_FAILED).map(({ row, write, error, canRetry }) => (
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
      ))}
      {more > 0 && <p className="roster:text-muted">{formatCount(more, labels.moreFailed)}</p>}
      {/* Where the members themselves could not be read, one failure is said once. */}
      {status !== "forbidden" && status !== "error" && !viewer.isSuccess && (
        <ReadFailedNote
          isFailed={viewer.isLoadingError}
          error={viewer.error}
          onRetry={viewer.refetch}
          failed={labels.permissionsFailed}
        />
      )}
      <ListNotes list={list} subject="memberships" />
    </>
  );
});
