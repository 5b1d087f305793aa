"use client";

import { useViewer } from "../../hooks/reads/useViewer.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { RefusedWrite } from "./RefusedWrite.js";
import { ListNotes } from "../list/ListNotes.js";
import { ReadFailedNote } from "../list/ReadFailedNote.js";

interface MemberTableNotesProps {
  readonly table: MemberTableState;
  readonly handlers: MemberRowHandlers;
}

/** As many refusals are written out of rows that are not shown; the others are counted. */
const MOST_REFUSALS = 5;

/** What is to be known of rows that are not shown, and of a list that may be old. */
export function MemberTableNotes({ table, handlers }: MemberTableNotesProps) {
  const { labels, formatCount } = useCoreLocale();
  const { list, refusedElsewhere } = table;
  const viewer = useViewer();
  const more = refusedElsewhere.length - MOST_REFUSALS;
  return (
    <>
      {refusedElsewhere.slice(0, MOST_REFUSALS).map(({ row, write }) => (
        <RefusedWrite
          key={write.id}
          membership={row}
          name={table.nameOf(row.publicUserData)}
          write={write}
          roles={table.roles}
          handlers={handlers}
        />
      ))}
      {more > 0 && <p className="roster:text-muted">{formatCount(more, labels.moreFailed)}</p>}
      {/* Where the members themselves could not be read, one failure is said once. */}
      {table.status !== "forbidden" && table.status !== "error" && (
        <ReadFailedNote query={viewer} failed={labels.permissionsFailed} />
      )}
      <ListNotes list={list} subject="memberships" />
    </>
  );
}
