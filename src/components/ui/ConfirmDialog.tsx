"use client";

import { useLocale } from "../../labels/LocaleProvider.js";
import { Button } from "./Button.js";
import { Dialog, DialogActions, type DialogProps } from "./Dialog.js";

interface ConfirmDialogProps extends Omit<DialogProps, "isOpen" | "onOpenChange" | "children"> {
  /** What the button says that does it: a verb. */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  /** Called when it closes, also after it was confirmed. */
  readonly onClose: () => void;
}

/** Asks before something is done that cannot be taken back. It is there while it is open. */
export function ConfirmDialog({ confirmLabel, onConfirm, onClose, ...props }: ConfirmDialogProps) {
  const { labels } = useLocale();
  return (
    <Dialog role="alertdialog" {...props} isOpen onOpenChange={onClose}>
      <DialogActions>
        <Button onClick={onClose}>{labels.cancel}</Button>
        <Button
          look="danger"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
