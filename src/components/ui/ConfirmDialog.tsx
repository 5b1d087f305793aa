"use client";

import { type ReactNode, useState } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { asElements } from "./asElements.js";
import { Button } from "./Button.js";
import { Alert } from "./Alert.js";
import type { DialogProps } from "../../hooks/PartProps.js";
import { Dialog, DialogActions } from "./Dialog.js";

export interface ConfirmDialogProps extends Omit<DialogProps, "isOpen" | "onOpenChange"> {
  /** What the button says that does it: a verb. */
  readonly confirmLabel: string;
  /** Default: `danger`, for what destroys. */
  readonly variant?: "danger" | "primary";
  /** Asked when the button is pressed, before it is done. */
  readonly secondQuestion?: string | undefined;
  /** Whether it cannot be done; the children say why. */
  readonly isBlocked?: boolean;
  /** When it answers a promise, the dialog waits for it, and shows why it failed. */
  readonly onConfirm: () => void | Promise<unknown>;
  /** Called when it closes, also after it was confirmed. */
  readonly onClose: () => void;
  /** A button for another way, beside the one that does it. */
  readonly alternative?: ReactNode;
  /** What is to be known, or chosen, before. */
  readonly children?: ReactNode;
}

/** Asks before something is done that is not easily taken back. It is there while it is open. */
export function ConfirmDialog({
  confirmLabel,
  variant = "danger",
  secondQuestion,
  isBlocked = false,
  onConfirm,
  onClose,
  alternative,
  children,
  ...props
}: ConfirmDialogProps) {
  const { labels } = useCoreLocale();
  const [isAskedAgain, setIsAskedAgain] = useState(false);
  const [isActing, setIsActing] = useState(false);
  const [error, setError] = useState<OrganizationError>();

  const confirm = async () => {
    if (isBlocked || isActing) return;
    if (secondQuestion && !isAskedAgain) {
      setIsAskedAgain(true);
      return;
    }
    setError(undefined);
    try {
      const acting = onConfirm();
      if (acting) {
        setIsActing(true);
        await acting;
      }
      onClose();
    } catch (reason) {
      if (!(reason instanceof OrganizationError)) throw reason;
      setError(reason);
    } finally {
      setIsActing(false);
    }
  };
  return (
    <Dialog role="alertdialog" {...props} isOpen onOpenChange={onClose}>
      {asElements(children)}
      {isAskedAgain && <Alert>{secondQuestion}</Alert>}
      {error && <Alert>{labels.error(error)}</Alert>}
      <DialogActions>
        <Button onClick={onClose}>{labels.cancel}</Button>
        {asElements(alternative)}
        <Button
          variant={variant}
          aria-disabled={isBlocked || isActing}
          onClick={({ detail }) => {
            // A double click answers one question, not two.
            if (!isAskedAgain || detail < 2) void confirm();
          }}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
