"use client";

import { useLocale } from "../../labels/useLocale.js";
import { activeElement } from "../../lib/dom/activeElement.js";
import type { InviteDraft } from "../../state/invitations/useInviteDraft.js";
import { InviteEditor } from "./InviteEditor.js";
import { Button } from "../ui/Button.js";
import { Dialog } from "../ui/Dialog.js";

interface InviteFormProps {
  readonly draft: InviteDraft;
  readonly onClose: () => void;
}

/** The editor of invitations in a dialog. It is there while it is open. */
export function InviteForm({ draft, onClose }: InviteFormProps) {
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
      <InviteEditor draft={draft}>
        <Button onClick={close}>{labels.close}</Button>
      </InviteEditor>
    </Dialog>
  );
}
