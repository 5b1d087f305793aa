"use client";

import { useLocale } from "../labels/LocaleProvider.js";
import type { MemberTableState } from "../state/useMemberTable.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { RefusedWrite } from "./RefusedWrite.js";
import { Button } from "./ui/Button.js";
import { ErrorNote } from "./ui/ErrorNote.js";

interface MemberTableNotesProps {
  readonly table: MemberTableState;
  readonly handlers: MemberRowHandlers;
  /** Called before a button does what will make it go: takes the focus elsewhere. */
  readonly onAct: () => void;
}

/** What is to be known of rows that are not shown, and of a list that may be old. */
export function MemberTableNotes({ table, handlers, onAct }: MemberTableNotesProps) {
  const { labels } = useLocale();
  const { list, status, isOffline, refusedElsewhere } = table;
  return (
    <>
      {refusedElsewhere.map(({ membership, write }) => (
        <RefusedWrite key={write.id} membership={membership} write={write} handlers={handlers} />
      ))}
      {isOffline && (
        <p role="status" data-slot="offline-note" className="roster:text-muted">
          {labels.offline}
        </p>
      )}
      {status === "ready" && list.isError && (
        <ErrorNote className="roster:items-center">
          <span className="roster:flex-1">
            {labels.refreshFailed} {labels.error(list.error)}
          </span>
          <Button
            size="small"
            className="roster:text-fg"
            onClick={() => {
              onAct();
              void list.revalidate();
            }}
          >
            {labels.tryAgain}
          </Button>
        </ErrorNote>
      )}
    </>
  );
}
