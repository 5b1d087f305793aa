"use client";

import type { ReactNode } from "react";
import { useLocale } from "../labels/LocaleProvider.js";
import type { Invitation } from "../organization/records.js";
import { Badge } from "./ui/Badge.js";
import { Button } from "./ui/Button.js";
import { Checkbox, isShiftClick } from "./ui/Checkbox.js";

interface InvitationItemProps {
  readonly invitation: Invitation;
  readonly isPending: boolean;
  /** Absent where nothing can be done to it together with others. */
  readonly selecting: { readonly isSelected: boolean; readonly onSelect: (isRange: boolean) => void } | undefined;
  readonly onCopy: (url: string) => void;
  /** Absent where it cannot be sent again. */
  readonly onResend: (() => void) | undefined;
  /** Absent where it cannot be taken back. */
  readonly onRevoke: (() => void) | undefined;
  /** Why the last change of it was refused. */
  readonly children: ReactNode;
}

/** One address that is, or was, invited. */
export function InvitationItem(props: InvitationItemProps) {
  const { invitation, isPending, selecting, onCopy, onResend, onRevoke, children } = props;
  const { labels, formatDate, formatDistance } = useLocale();
  const { emailAddress, roleName, status, expiresAt, url, delivery } = invitation;
  return (
    <li
      data-slot="invitation"
      data-pending={isPending || undefined}
      data-selected={selecting?.isSelected || undefined}
      className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-4 roster:gap-y-2 roster:border-line roster:px-4 roster:py-3 roster:not-first:border-t roster:data-selected:bg-surface-2"
    >
      {selecting && (
        <Checkbox
          checked={selecting.isSelected}
          aria-label={labels.select(emailAddress)}
          onChange={(event) => selecting.onSelect(isShiftClick(event.nativeEvent))}
        />
      )}
      <span className="roster:min-w-52 roster:flex-1">
        <span title={emailAddress} className="roster:flex roster:font-semibold">
          <bdi className="roster:truncate">{emailAddress}</bdi>
        </span>
        <span className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-2 roster:gap-y-1 roster:text-muted">
          {roleName}
          {status === "pending" && expiresAt !== null ? (
            <time
              suppressHydrationWarning
              dateTime={new Date(expiresAt).toISOString()}
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
          <Button size="small" look="ghost" aria-label={labels.copyLinkFor(emailAddress)} onClick={() => onCopy(url)}>
            {labels.copyLink}
          </Button>
        )}
        {onResend && (status === "pending" || status === "expired") && (
          <Button
            size="small"
            look="ghost"
            aria-label={labels.resendFor(emailAddress)}
            aria-disabled={isPending}
            onClick={() => !isPending && onResend()}
          >
            {labels.resend}
          </Button>
        )}
        {onRevoke && status === "pending" && (
          <Button
            size="small"
            data-slot="revoke-invitation"
            aria-label={labels.revokeFor(emailAddress)}
            onClick={onRevoke}
          >
            {labels.revoke}
          </Button>
        )}
      </span>
      {children && <span className="roster:basis-full">{children}</span>}
    </li>
  );
}
