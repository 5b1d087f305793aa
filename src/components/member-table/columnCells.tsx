"use client";

import type { ReactNode } from "react";
import { isoTime } from "../../lib/isoTime.js";
import type { Membership } from "../../organization/records.js";
import { twoFactorState } from "../../organization/rules/activity.js";
import type { MemberCell } from "../../state/members/memberColumn.js";
import { GRID } from "../list/gridClasses.js";
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

/** More of them than this are counted. */
const MOST_GROUPS = 2;

/** The names of a member's groups. Those that are counted are told to screen readers, and on hover. */
export function groupsElement({ groups = [] }: Membership) {
  const names = groups.map(({ name }) => name);
  const rest = names.length - MOST_GROUPS;
  return (
    <span title={rest > 0 ? names.join(", ") : undefined} className={GRID.value}>
      {namesElement(names.slice(0, MOST_GROUPS))}
      {rest > 0 && (
        <span aria-hidden dir="ltr" className="roster:ms-1 roster:digits">
          {`+${rest}`}
        </span>
      )}
      {rest > 0 && <span className="roster:sr-only">{`, ${names.slice(MOST_GROUPS).join(", ")}`}</span>}
    </span>
  );
}

/** Each name in its own direction. */
const namesElement = (names: readonly string[]) =>
  names.map((name, index) => (
    <span key={name}>
      {index > 0 && <span>, </span>}
      <bdi>{name}</bdi>
    </span>
  ));
