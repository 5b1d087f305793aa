"use client";

import { useLocale } from "../../labels/useLocale.js";
import { copyText } from "../../lib/dom/copyText.js";
import type { Invitation } from "../../organization/records.js";
import type { InvitationActions } from "../../state/invitations/useInvitationActions.js";
import { RowMenu, type RowMenuItem } from "../list/RowMenu.js";

interface InvitationMenuProps {
  readonly invitation: Invitation;
  /** The button that opened it. */
  readonly anchor: HTMLElement;
  readonly table: InvitationActions;
  readonly onRevoke: (invitation: Invitation) => void;
  /** Called when the browser could not copy the link. */
  readonly onCopyFailed: (invitation: Invitation) => void;
  readonly onClose: () => void;
}

/** The open menu of an invitation. */
export function InvitationMenu({ invitation, anchor, table, onRevoke, onCopyFailed, onClose }: InvitationMenuProps) {
  const { labels } = useLocale();
  const { url, emailAddress } = invitation;
  const copyLink = async (link: string) => {
    if (await copyText(link)) table.tell(labels.linkCopied(emailAddress));
    else onCopyFailed(invitation);
  };
  const items: RowMenuItem[] = [];
  if (url !== null) items.push({ id: "copy-link", label: labels.copyLink, onSelect: () => void copyLink(url) });
  if (table.canResendTo(invitation))
    items.push({ id: "resend", label: labels.resend, onSelect: () => table.resend(invitation) });
  if (table.canRevokeOf(invitation))
    items.push({ id: "revoke", label: labels.revoke, isDestructive: true, onSelect: () => onRevoke(invitation) });
  return (
    <RowMenu
      anchor={anchor}
      items={items}
      label={labels.actionsFor(emailAddress)}
      slot="invitation"
      onClose={onClose}
    />
  );
}
