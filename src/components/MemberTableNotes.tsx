"use client";

import type { MemberTableState } from "../state/useMemberTable.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { RefusedWrite } from "./RefusedWrite.js";
import { ListNotes } from "./ui/ListNotes.js";

interface MemberTableNotesProps {
  readonly table: MemberTableState;
  readonly handlers: MemberRowHandlers;
  /** Called before a button does what will make it go: takes the focus elsewhere. */
  readonly onAct: () => void;
}

/** What is to be known of rows that are not shown, and of a list that may be old. */
export function MemberTableNotes({ table, handlers, onAct }: MemberTableNotesProps) {
  const { list, refusedElsewhere } = table;
  return (
    <>
      {refusedElsewhere.map(({ membership, write }) => (
        <RefusedWrite key={write.id} membership={membership} write={write} handlers={handlers} />
      ))}
      <ListNotes list={list} onAct={onAct} />
    </>
  );
}
