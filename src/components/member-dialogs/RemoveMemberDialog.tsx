"use client";

import type { ReactNode } from "react";
import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { managerOf } from "../../organization/rules/managed.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import { useRemovalStep } from "../../state/members/useRemovalStep.js";
import { RemovalStepPanel } from "./RemovalStepPanel.js";
import { asElements } from "../ui/asElements.js";
import { PersonDetail } from "../member-details/PersonDetail.js";
import { Button } from "../ui/Button.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";
import type { DialogProps } from "../../hooks/PartProps.js";
import { Alert } from "../ui/Alert.js";
import { ChangedNote } from "../ui/ChangedNote.js";

export interface RemoveMemberDialogProps extends Omit<DialogProps, "title" | "description" | "children"> {
  /** The member to remove. */
  readonly membership: Membership;
  /** Whether the member is the signed-in user. */
  readonly isViewer?: boolean;
  /** Why the member can't be removed; `null` while that is unknown. */
  readonly obstacle?: ReactNode;
  /** A change of the member by another user since the dialog was opened. */
  readonly news?: string | undefined;
  /** Removes the member. If it returns a promise, the dialog waits for it and shows its error. */
  readonly onConfirm: (membership: Membership) => void | Promise<unknown>;
  /** Deactivates the member, which the dialog offers as the gentler way. Absent: it doesn't. */
  readonly onDeactivate?: ((membership: Membership) => void) | undefined;
}

/**
 * Confirms the removal of a member and shows its consequences, and the provider's `beforeRemove`. Viewers who remove themselves
 * confirm twice.
 */
export const RemoveMemberDialog = (props: RemoveMemberDialogProps) =>
  props.isOpen && <OpenRemoveMemberDialog {...props} />;

function OpenRemoveMemberDialog({
  isOpen: _isOpen,
  onOpenChange,
  membership,
  isViewer = false,
  obstacle: givenObstacle,
  news,
  onConfirm,
  onDeactivate,
  ...props
}: RemoveMemberDialogProps) {
  const { labels, roleText } = useMemberDialogLocale();
  const step = useRemovalStep([membership]);
  const name = personName(membership.publicUserData);
  const manager = managerOf(membership, "removeMember");
  const obstacle = manager ? labels.statusManagedBy(name, manager.name) : givenObstacle;
  const isGentler = onDeactivate !== undefined && obstacle === undefined;
  return (
    <ConfirmDialog
      data-slot="remove-member-dialog"
      {...props}
      title={isViewer ? labels.removeYourselfQuestion : labels.removeQuestion(name)}
      description={isViewer ? labels.removeYourself : labels.removeConsequence(name, roleText(membership.roleName))}
      confirmLabel={labels.removeMember}
      secondQuestion={isViewer ? labels.removeYourselfAgain : undefined}
      isBlocked={obstacle !== undefined || step.isBlocked}
      onConfirm={() => step.before(() => onConfirm(membership))}
      onClose={() => onOpenChange(false)}
      alternative={
        isGentler && (
          <Button
            onClick={() => {
              onDeactivate(membership);
              onOpenChange(false);
            }}
          >
            {labels.deactivateInstead}
          </Button>
        )
      }
    >
      <PersonDetail person={membership.publicUserData} />
      <ChangedNote>{news}</ChangedNote>
      {typeof obstacle === "string" ? <Alert>{obstacle}</Alert> : asElements(obstacle)}
      {isGentler && <p>{labels.deactivateInsteadHint}</p>}
      <RemovalStepPanel step={step} />
    </ConfirmDialog>
  );
}
