"use client";

import { useState } from "react";
import { useCoreLocale } from "../labels/LocaleProvider.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import { MEMBERSHIPS } from "../query/rows.js";
import type { Consequences } from "../state/useConsequences.js";
import { ErrorNote } from "./ui/ErrorNote.js";

interface BulkConsequencesNoteProps {
  readonly rows: readonly Membership[];
  readonly consequences: Consequences;
}

/** As many people are named; the others are counted. */
const MOST_NAMES = 5;

/** Whom a change of many is about, and what follows from it. */
export function BulkConsequencesNote({ rows, consequences }: BulkConsequencesNoteProps) {
  const { labels, formatNumber, formatCount } = useCoreLocale();
  const { roleCounts, includesViewer, unchanged, losing, gaining, leavesNoManager } = consequences;
  const [asked] = useState(() => new Map(rows.map((row) => [MEMBERSHIPS.idOf(row), row.role])));
  const changed = rows.filter((row) => asked.get(MEMBERSHIPS.idOf(row)) !== row.role).length;
  const more = rows.length - MOST_NAMES;
  const follows = [
    includesViewer && labels.youAmong,
    changed > 0 && formatCount(changed, labels.changedCount),
    unchanged > 0 && formatCount(unchanged, labels.keepRole),
    losing > 0 && formatCount(losing, labels.losesManaging),
    gaining > 0 && formatCount(gaining, labels.gainsManaging),
  ].filter((sentence) => sentence !== false);
  return (
    <>
      <div className="roster:flex roster:flex-col roster:gap-2 roster:rounded-control roster:bg-surface-2 roster:px-3 roster:py-2">
        <ul className="roster:flex roster:flex-col">
          {rows.slice(0, MOST_NAMES).map(({ id, publicUserData }) => (
            <li key={id} className="roster:flex roster:font-medium">
              <bdi className="roster:truncate">{personName(publicUserData)}</bdi>
            </li>
          ))}
          {more > 0 && <li className="roster:text-muted">{labels.andMore(formatNumber(more))}</li>}
        </ul>
        <p className="roster:text-muted roster:tabular-nums">
          {[...roleCounts].map(([role, count]) => labels.roleCount(role, formatNumber(count))).join(" · ")}
        </p>
      </div>
      <div role="status">
        {follows.length > 0 && (
          <ul className="roster:flex roster:list-disc roster:flex-col roster:gap-1 roster:ps-5">
            {follows.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      {leavesNoManager && <ErrorNote>{labels.noManagerLeft}</ErrorNote>}
    </>
  );
}
