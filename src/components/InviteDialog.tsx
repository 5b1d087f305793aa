"use client";

import MailPlus from "lucide-react/icons/mail-plus";
import { useState } from "react";
import { useLocale } from "../labels/useLocale.js";
import { useAnnouncer } from "../state/useAnnouncer.js";
import { type InviteDraft, useInviteDraft, type UseInviteDraftOptions } from "../state/useInviteDraft.js";
import { InviteEditor } from "./InviteEditor.js";
import { Button, type ButtonProps } from "./ui/Button.js";
import { Dialog } from "./ui/Dialog.js";
import { LiveRegion } from "./ui/LiveRegion.js";

export interface InviteDialogProps extends UseInviteDraftOptions, ButtonProps {
  /** Where the dialog is put, for an app that themes a part of its page only. Default: the body. */
  readonly container?: HTMLElement | null;
}

/**
 * A button that opens a dialog to invite people by e-mail. What is typed stays when the dialog closes, and so does a
 * sending that is under way. Absent for who may not invite, and where the backend cannot.
 */
export function InviteDialog({ defaultRole, onSent, container, children, ...props }: InviteDialogProps) {
  const { labels } = useLocale();
  const draft = useInviteDraft({ defaultRole, onSent });
  const { notice, noticeText } = draft;
  const [isOpen, setIsOpen] = useState(false);
  const [seen, setSeen] = useState(notice);
  const [announcement, announce] = useAnnouncer();

  if (notice !== seen) {
    setSeen(notice);
    if (notice?.type === "sent") {
      // The dialog has nothing left to do. Who closed it before is told all the same.
      if (draft.isEmpty) setIsOpen(false);
      if (draft.isEmpty || !isOpen) announce(noticeText);
    }
  }
  if (!draft.canInvite) return null;

  const close = () => {
    // An address that is being edited is kept as it stands.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setIsOpen(false);
  };
  return (
    <span data-roster="" data-slot="invite" className="roster:contents">
      <Button
        look="primary"
        {...props}
        onClick={(event) => {
          props.onClick?.(event);
          setIsOpen(true);
        }}
      >
        {children ?? (
          <>
            <MailPlus aria-hidden className="roster:size-4" />
            {labels.invite}
          </>
        )}
        <Unfinished draft={draft} />
      </Button>
      <LiveRegion announcement={announcement} />
      <Dialog
        data-slot="invite-dialog"
        container={container}
        isOpen={isOpen}
        onOpenChange={close}
        title={labels.invite}
        description={labels.inviteHint}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          const dialog = event.currentTarget;
          if (dialog instanceof HTMLElement)
            dialog.querySelector<HTMLElement>("[data-slot=address-field] > input")?.focus();
        }}
        // Escape ends the editing of an address first.
        onEscapeKeyDown={(event) => {
          if (event.target instanceof Element && event.target.closest('[data-slot="address-edit"]')) {
            event.preventDefault();
          }
        }}
        className="roster:max-w-xl"
      >
        <InviteEditor draft={draft}>
          <Button onClick={close}>{labels.close}</Button>
        </InviteEditor>
      </Dialog>
    </span>
  );
}

/** What waits behind the button while the dialog is closed. */
function Unfinished({ draft: { progress, addresses } }: { readonly draft: InviteDraft }) {
  const { labels, formatNumber } = useLocale();
  if (!progress && addresses.length === 0) return null;
  return (
    <span
      data-slot="invite-unfinished"
      className="roster:rounded-full roster:border roster:border-current roster:px-2 roster:text-xs roster:leading-4 roster:tabular-nums"
    >
      {progress
        ? labels.sent(formatNumber(progress.sent), formatNumber(progress.total))
        : formatNumber(addresses.length)}
    </span>
  );
}
