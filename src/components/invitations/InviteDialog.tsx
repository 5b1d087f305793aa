"use client";

import { useState } from "react";
import { usePageLocale } from "../../labels/usePageLocale.js";
import { useAnnouncer } from "../../state/list/useAnnouncer.js";
import {
  type InviteFormState,
  useInviteForm,
  type UseInviteFormOptions,
} from "../../state/invitations/useInviteForm.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { asElements } from "../ui/asElements.js";
import type { ButtonProps } from "../../hooks/PartProps.js";
import { Button } from "../ui/Button.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { LazyDialog, usePreload } from "../ui/LazyDialog.js";
import { iconElement } from "../icons/iconElement.js";
import { mailPlus } from "../icons/icons.js";

const inviteDialogContent = lazyPart(() => import("./InviteDialogContent.js"));

export interface InviteDialogProps extends UseInviteFormOptions, ButtonProps {}

/**
 * A button that opens a dialog to invite people by email. Closing the dialog keeps the form's state and doesn't stop
 * sending. Renders nothing for viewers who can't invite, and where the backend doesn't support it.
 */
export function InviteDialog({ defaultRole, onSent, children, ...props }: InviteDialogProps) {
  const { labels } = usePageLocale();
  const draft = useInviteForm({ defaultRole, onSent });
  const { notice, noticeText } = draft;
  const [isOpen, setIsOpen] = useState(false);
  const [seen, setSeen] = useState(notice);
  const [announcement, announce] = useAnnouncer();

  if (notice !== seen) {
    setSeen(notice);
    if (notice?.type === "sent") {
      // The dialog closes. A user who closed it before gets a notice.
      if (draft.isEmpty) setIsOpen(false);
      if (draft.isEmpty || !isOpen) announce(noticeText);
    }
  }
  usePreload(inviteDialogContent, draft.canInvite);
  if (!draft.canInvite) return null;

  return (
    <span data-roster="" data-slot="invite" className="roster:contents">
      <Button
        variant="primary"
        {...props}
        onClick={(event) => {
          props.onClick?.(event);
          setIsOpen(true);
        }}
      >
        {asElements(children) ?? (
          <>
            {iconElement(mailPlus)}
            <span>{labels.invite}</span>
          </>
        )}
        <Unfinished draft={draft} />
      </Button>
      <LiveRegion id={announcement.id} text={announcement.text} />
      {isOpen && (
        <LazyDialog part={inviteDialogContent} onClose={() => setIsOpen(false)}>
          {({ InviteDialogContent }) => <InviteDialogContent draft={draft} onClose={() => setIsOpen(false)} />}
        </LazyDialog>
      )}
    </span>
  );
}

/** The closed dialog's progress or number of unsent addresses, on the button. */
function Unfinished({ draft: { progress, addresses } }: { readonly draft: InviteFormState }) {
  const { labels, formatNumber } = usePageLocale();
  if (!progress && addresses.length === 0) return null;
  return (
    <span
      data-slot="invite-unfinished"
      className="roster:rounded-full roster:border roster:border-current roster:px-2 roster:text-xs roster:leading-4 roster:digits"
    >
      {progress
        ? labels.sent(formatNumber(progress.sent), formatNumber(progress.total))
        : formatNumber(addresses.length)}
    </span>
  );
}
