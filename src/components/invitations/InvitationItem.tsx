"use client";

import { memo, type ReactNode } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { isoTime } from "../../lib/isoTime.js";
import type { Invitation } from "../../organization/records.js";
import { Badge } from "../ui/Badge.js";
import { Button } from "../ui/Button.js";
import { Checkbox, isRangeMeant } from "../ui/Checkbox.js";

interface InvitationItemProps {
  readonly invitation: Invitation;
  /** A write is pending or queued. */
  readonly isPending: boolean;
  readonly isSelected: boolean;
  /** Its link is in the clipboard. */
  readonly isCopied: boolean;
  readonly canSelect: boolean;
  /** Others can be chosen: the texts of all stand below each other. */
  readonly hasCheckboxes: boolean;
  readonly canResend: boolean;
  readonly canRevoke: boolean;
  readonly handlers: InvitationItemHandlers;
  /** Why the last change of it was refused. */
  readonly children: ReactNode;
}

/** What an item calls. The object stays the same, so that a change of one renders no other. */
export interface InvitationItemHandlers {
  readonly onSelect: (invitation: Invitation, isRange: boolean) => void;
  readonly onCopy: (invitation: Invitation) => void;
  readonly onResend: (invitation: Invitation) => void;
  readonly onRevoke: (invitation: Invitation) => void;
}

/** One address that is, or was, invited. */
export const InvitationItem = memo(function InvitationItem(props: InvitationItemProps) {
  const { invitation, isPending, isSelected, isCopied, canSelect, hasCheckboxes, handlers, children } = props;
  const { canResend, canRevoke } = props;
  const { labels, formatDate, formatDistance, roleText } = useLocale();
  const { emailAddress, roleName, status, expiresAt, url, delivery } = invitation;
  return (
    <li
      data-slot="invitation"
      data-row-id={invitation.id}
      data-pending={isPending || undefined}
      data-selected={isSelected || undefined}
      className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-4 roster:gap-y-2 roster:border-line roster:px-4 roster:py-3 roster:not-first:border-t roster:data-selected:bg-surface-2"
    >
      {hasCheckboxes && !canSelect && <span className="roster:w-4" />}
      {canSelect && (
        <Checkbox
          checked={isSelected}
          aria-label={labels.select(emailAddress)}
          onCheckedChange={() => handlers.onSelect(invitation, isRangeMeant())}
        />
      )}
      <span className="roster:min-w-52 roster:flex-1">
        <span title={emailAddress} className="roster:flex roster:font-semibold">
          <bdi className="roster:truncate">{emailAddress}</bdi>
        </span>
        <span className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-2 roster:gap-y-1 roster:text-muted">
          <span>{roleText(roleName)}</span>
          {status === "pending" && expiresAt !== null ? (
            <time
              suppressHydrationWarning
              dateTime={isoTime(expiresAt)}
              title={formatDate(expiresAt)}
              className="roster:tabular-nums"
            >
              {labels.expires(formatDistance(expiresAt))}
            </time>
          ) : (
            <Badge>{labels.statusNames[status]}</Badge>
          )}
          {status === "pending" && delivery === "failed" && <Badge isWarning>{labels.mailNotSent}</Badge>}
        </span>
      </span>
      <span className="roster:ms-auto roster:flex roster:gap-1">
        {url !== null && (
          <Button
            size="small"
            variant="ghost"
            aria-label={labels.copyLinkFor(emailAddress)}
            onClick={() => handlers.onCopy(invitation)}
          >
            {isCopied ? labels.copied : labels.copyLink}
          </Button>
        )}
        {canResend && (status === "pending" || status === "expired") && (
          <Button
            size="small"
            variant="ghost"
            aria-label={labels.resendFor(emailAddress)}
            aria-disabled={isPending}
            // The second press of a double click would be about the next row, which may have moved up under the pointer.
            onClick={(event) => event.detail < 2 && !isPending && handlers.onResend(invitation)}
          >
            {labels.resend}
          </Button>
        )}
        {canRevoke && status === "pending" && (
          <Button
            size="small"
            data-slot="revoke-invitation"
            aria-label={labels.revokeFor(emailAddress)}
            aria-disabled={isPending}
            onClick={() => !isPending && handlers.onRevoke(invitation)}
          >
            {labels.revoke}
          </Button>
        )}
      </span>
      {children && <span className="roster:basis-full">{children}</span>}
    </li>
  );
});
