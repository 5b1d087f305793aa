"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import { useChangeImpact } from "../../state/members/useChangeImpact.js";
import { useMemberChangedNote } from "../../state/members/useMemberChangedNote.js";
import { LastManagerNote } from "./LastManagerNote.js";
import { SlowNote } from "../list/SlowNote.js";
import { RemoveMemberDialog, type RemoveMemberDialogProps } from "./RemoveMemberDialog.js";

interface RemovalDialogProps extends Omit<RemoveMemberDialogProps, "isOpen" | "news" | "obstacle"> {
  /** The rows that are shown while it is asked. */
  readonly rows: readonly Membership[];
}

/**
 * Asks before a member of a list is removed: shows what other users change at the same time, and that the last one who can manage
 * members cannot go. It is there while it is open.
 */
export function RemovalDialog({ rows, ...props }: RemovalDialogProps) {
  const { labels } = useMemberDialogLocale();
  const { membership, isViewer = false } = props;
  const news = useMemberChangedNote(membership, rows);
  const { leavesNoManager } = useChangeImpact([membership], undefined);
  const last = (
    <LastManagerNote
      isViewer={isViewer}
      // After a transfer, the viewer can't remove members anymore.
      onTransferred={() => props.onOpenChange(false)}
    >
      {isViewer ? labels.youAreLastManager : labels.lastManager(personName(membership.publicUserData))}
    </LastManagerNote>
  );
  const checking = <SlowNote isWaiting>{labels.checking}</SlowNote>;
  const obstacle = leavesNoManager ? last : leavesNoManager === undefined ? checking : undefined;
  return <RemoveMemberDialog {...props} isOpen news={news} obstacle={obstacle} />;
}
