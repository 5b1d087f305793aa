"use client";

import type { SendingInvitation } from "../../query/writes/sendingInvitationsOptions.js";
import { useLocale } from "../../labels/useLocale.js";
import { Badge } from "../ui/Badge.js";

interface SendingItemsProps {
  readonly sending: readonly SendingInvitation[];
  /** How many rows there is room for; the others are counted. */
  readonly most: number;
}

/** Addresses that are being invited, in the place where they will stand. */
export function SendingItems({ sending, most }: SendingItemsProps) {
  const { labels, formatCount } = useLocale();
  const shown = sending.length > most ? sending.slice(0, most - 1) : sending;
  const more = sending.length - shown.length;
  return (
    <>
      {shown.map(({ emailAddress }) => (
        <li
          key={emailAddress}
          data-slot="sending-invitation"
          className="roster:flex roster:min-h-16 roster:items-center roster:gap-4 roster:border-line roster:px-4 roster:py-3 roster:text-muted roster:not-first:border-t"
        >
          <bdi className="roster:min-w-0 roster:flex-1 roster:truncate roster:font-semibold">{emailAddress}</bdi>
          <Badge>{labels.sending}</Badge>
        </li>
      ))}
      {more > 0 && (
        <li className="roster:border-t roster:border-line roster:px-4 roster:py-3 roster:text-muted">
          {formatCount(more, labels.moreSending)}
        </li>
      )}
    </>
  );
}
