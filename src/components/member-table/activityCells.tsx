"use client";

import type { ReactNode } from "react";
import { isoTime } from "../../lib/isoTime.js";
import type { Membership } from "../../organization/records.js";
import { twoFactorState } from "../../organization/rules/matchesActivity.js";
import type { MemberCell } from "../../state/members/memberColumn.js";
import { valueElement } from "../list/GridRow.js";

/** How long ago, and exactly when; "Never" for `null`. */
export function lastActiveElement({ publicUserData: { lastActiveAt } }: Membership, cell: MemberCell): ReactNode {
  if (lastActiveAt === undefined) return null;
  if (lastActiveAt === null) return valueElement(cell.labels.neverActive);
  const exactly = cell.formatTime(lastActiveAt);
  return (
    <time
      suppressHydrationWarning
      dateTime={isoTime(lastActiveAt)}
      title={exactly}
      className="roster:whitespace-nowrap"
    >
      <span>{cell.formatDistance(lastActiveAt)}</span>
      <span className="roster:sr-only">{`, ${exactly}`}</span>
    </time>
  );
}

export function twoFactorElement({ publicUserData }: Membership, { labels }: MemberCell): ReactNode {
  const state = twoFactorState(publicUserData);
  return (
    state && (
      <span className={state === "enabled" ? "roster:text-muted" : "roster:font-medium"}>
        {labels.twoFactorStates[state]}
      </span>
    )
  );
}
