"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import { useChangeImpact } from "../../state/members/useChangeImpact.js";
import { useMemberChangedNote } from "../../state/members/useMemberChangedNote.js";
import { SlowNote } from "../list/SlowNote.js";
import { PersonDetail } from "../member-details/PersonDetail.js";
import { ChangedNote } from "../ui/ChangedNote.js";
import { ConfirmDialog, type ConfirmDialogProps } from "../ui/ConfirmDialog.js";
import { LastManagerNote } from "./LastManagerNote.js";

interface DeactivationDialogProps extends Pick<ConfirmDialogProps, "onConfirm" | "onClose"> {
  readonly membership: Membership;
  readonly isViewer: boolean;
  /** The rows that are shown while it is asked. */
  readonly rows: readonly Membership[];
}

/** Asks before a member is deactivated. Viewers who deactivate themselves confirm twice. It is there while it is open. */
export function DeactivationDialog({ membership, isViewer, rows, ...props }: DeactivationDialogProps) {
  const { labels, roleText } = useMemberDialogLocale();
  const { leavesNoManager } = useChangeImpact([membership], undefined);
  const news = useMemberChangedNote(membership, rows);
  const name = personName(membership.publicUserData);
  return (
    <ConfirmDialog
      data-slot="deactivation-dialog"
      {...props}
      title={isViewer ? labels.deactivateYourselfQuestion : labels.deactivateQuestion(name)}
      description={
        isViewer ? labels.deactivateYourself : labels.deactivateConsequence(name, roleText(membership.roleName))
      }
      confirmLabel={labels.deactivateMember}
      secondQuestion={isViewer ? labels.deactivateYourselfAgain : undefined}
      isBlocked={leavesNoManager !== false}
    >
      <PersonDetail person={membership.publicUserData} />
      <ChangedNote>{news}</ChangedNote>
      <SlowNote isWaiting={leavesNoManager === undefined}>{labels.checking}</SlowNote>
      {leavesNoManager && (
        <LastManagerNote isViewer={isViewer} onTransferred={props.onClose}>
          {isViewer ? labels.youAreLastManager : labels.lastManager(name)}
        </LastManagerNote>
      )}
    </ConfirmDialog>
  );
}
