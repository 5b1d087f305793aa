"use client";

import { useLocale } from "../../labels/useLocale.js";
import { activeElement } from "../../lib/dom/activeElement.js";
import type { InviteFormState } from "../../state/invitations/useInviteForm.js";
import { InviteForm } from "./InviteForm.js";
import { Button } from "../ui/Button.js";
import { Dialog } from "../ui/Dialog.js";

interface InviteDialogContentProps {
  readonly draft: InviteFormState;
  readonly onClose: () => void;
}

/** The editor of invitations in a dialog. It is there while it is open. */
export function InviteDialogContent({ draft, onClose }: InviteDialogContentProps) {
  const { labels } = useLocale();
  const close = () => {
    // An address being edited is committed as it is.
    const editing = activeElement();
    if (editing instanceof HTMLElement) editing.blur();
    onClose();
  };
  return (
    <Dialog
      data-slot="invite-dialog"
      isOpen
      onOpenChange={close}
      title={labels.invite}
      description={labels.inviteHint}
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        const dialog = event.currentTarget;
        if (dialog instanceof HTMLElement)
          dialog.querySelector<HTMLElement>("[data-slot=address-field] > input")?.focus();
      }}
      className="roster:max-w-xl"
    >
      {/* The dialog's title is its name. */}
      <InviteForm draft={draft} role="none" aria-label={undefined}>
        <Button onClick={close}>{labels.close}</Button>
      </InviteForm>
    </Dialog>
  );
}
