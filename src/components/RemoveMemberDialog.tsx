"use client";

import { useState } from "react";
import { useCoreLocale } from "../labels/LocaleProvider.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import { Button } from "./ui/Button.js";
import { Dialog, DialogActions, type DialogProps } from "./ui/Dialog.js";
import { ErrorNote } from "./ui/ErrorNote.js";
import { NewsNote } from "./ui/NewsNote.js";

export interface RemoveMemberDialogProps extends Omit<DialogProps, "title" | "description" | "children"> {
  /** Who is to be removed. */
  readonly membership: Membership;
  /** Whether that is the signed-in user. */
  readonly isViewer?: boolean;
  /** Why it cannot be done; `null`: that is not known yet. */
  readonly obstacle?: string | null | undefined;
  /** What has changed about the member since the dialog was opened. */
  readonly news?: string | undefined;
  /** Removes the member. When it answers a promise, the dialog waits for it, and shows why it failed. */
  readonly onConfirm: (membership: Membership) => void | Promise<unknown>;
}

/** Asks before a member is removed: names the person and says what they lose. Whoever removes themselves is asked twice. */
export function RemoveMemberDialog({
  membership,
  isViewer = false,
  obstacle,
  news,
  onConfirm,
  onOpenChange,
  ...props
}: RemoveMemberDialogProps) {
  const { labels } = useCoreLocale();
  const [isRemoving, setIsRemoving] = useState(false);
  const [error, setError] = useState<OrganizationError>();
  const [isAskedAgain, setIsAskedAgain] = useState(false);
  const isBlocked = isRemoving || obstacle !== undefined;
  const name = personName(membership.publicUserData);

  const confirm = async () => {
    if (isBlocked) return;
    if (isViewer && !isAskedAgain) {
      setIsAskedAgain(true);
      return;
    }
    setIsRemoving(true);
    setError(undefined);
    try {
      const removal = onConfirm(membership);
      if (removal) await removal;
      onOpenChange(false);
    } catch (reason) {
      if (!(reason instanceof OrganizationError)) throw reason;
      setError(reason);
    } finally {
      setIsRemoving(false);
    }
  };
  return (
    <Dialog
      role="alertdialog"
      data-slot="remove-member-dialog"
      {...props}
      onOpenChange={onOpenChange}
      title={labels.removeQuestion(name)}
      description={isViewer ? labels.removeYourself : labels.removeConsequence(name, membership.roleName)}
    >
      <NewsNote>{news}</NewsNote>
      {obstacle && <ErrorNote>{obstacle}</ErrorNote>}
      {isAskedAgain && <ErrorNote>{labels.removeYourselfAgain}</ErrorNote>}
      {error && <ErrorNote>{labels.error(error)}</ErrorNote>}
      <DialogActions>
        <Button onClick={() => onOpenChange(false)}>{labels.cancel}</Button>
        <Button look="danger" aria-disabled={isBlocked} onClick={() => void confirm()} className="roster:max-w-full">
          <span className="roster:truncate">{isAskedAgain ? labels.goOn : labels.remove(name)}</span>
        </Button>
      </DialogActions>
    </Dialog>
  );
}
