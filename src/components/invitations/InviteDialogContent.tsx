"use client";

import { useLayoutEffect, useRef } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { activeElement } from "../../lib/dom/activeElement.js";
import {
  type InviteFormState,
  useInviteForm,
  type UseInviteFormOptions,
} from "../../state/invitations/useInviteForm.js";
import { useAnnouncer } from "../../state/list/useAnnouncer.js";
import { InviteForm } from "./InviteForm.js";
import { Button } from "../ui/Button.js";
import { Dialog } from "../ui/Dialog.js";
import { Notice } from "../ui/Notice.js";

interface InviteDialogContentProps extends UseInviteFormOptions {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Called with the progress or the number of unsent addresses; empty: there are none. */
  readonly onUnfinished: (text: string) => void;
}

/** The draft, which stays and is sent while the dialog is closed, and the dialog. */
export function InviteDialogContent({ isOpen, onClose, onUnfinished, ...options }: InviteDialogContentProps) {
  const { labels, formatNumber } = useLocale();
  const draft = useInviteForm(options);
  const { notice, noticeText, isEmpty, progress, addresses } = draft;
  const [announcement, announce] = useAnnouncer();
  const seen = useRef(notice);
  useLayoutEffect(() => {
    if (seen.current === notice) return;
    seen.current = notice;
    if (notice?.type !== "sent") return;
    // The dialog closes, and a notice says why. A user who closed it before gets it too.
    if (isEmpty) onClose();
    if (isEmpty || !isOpen) announce(noticeText);
  });
  const sent = progress && labels.sent(formatNumber(progress.sent), formatNumber(progress.total));
  const unfinished = sent ?? (addresses.length > 0 ? formatNumber(addresses.length) : "");
  useLayoutEffect(() => onUnfinished(unfinished), [onUnfinished, unfinished]);
  return (
    <>
      {/* The button may stand anywhere: the notice is in the corner of the window, over an older one of a list. */}
      <div className="roster:fixed roster:end-4 roster:bottom-18 roster:z-20 roster:max-w-[calc(100vw---spacing(8))]">
        <Notice announcement={announcement} />
      </div>
      {isOpen && <InviteFormDialog draft={draft} onClose={onClose} />}
    </>
  );
}

interface InviteFormDialogProps {
  readonly draft: InviteFormState;
  readonly onClose: () => void;
}

/** The editor of invitations in a dialog. It is there while it is open. */
function InviteFormDialog({ draft, onClose }: InviteFormDialogProps) {
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
