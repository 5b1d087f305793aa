"use client";

import { useState } from "react";
import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { sentences } from "../../lib/sentences.js";
import { canAct } from "../../organization/rules/canAct.js";
import { permissionChanges } from "../../organization/rules/permissionChange.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership, Role } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";
import type { ChangeImpact } from "../../state/members/useChangeImpact.js";
import { PersonDetail } from "../member-details/PersonDetail.js";
import { PermissionChanges } from "./PermissionChanges.js";
import { Alert } from "../ui/Alert.js";
import { LiveRegion } from "../ui/LiveRegion.js";

interface BulkImpactNoteProps {
  readonly rows: readonly Membership[];
  /** How many were chosen too and are no longer members. */
  readonly gone: number;
  /** How many were chosen too and are left out, by what manages them. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** The role that they get; `undefined`: they are removed. */
  readonly role: Role | undefined;
  readonly roles: readonly Role[];
  readonly impact: ChangeImpact;
}

/** A removal changes no single permissions. */
const NOTHING = { gained: new Map<string, number>(), lost: new Map<string, number>() };

/** As many people are named; the others are counted. */
const MOST_NAMES = 5;

/** The members of a bulk change and its impact. */
export function BulkImpactNote({ rows, gone, leftOut, role, roles, impact }: BulkImpactNoteProps) {
  const { labels, formatNumber, formatCount, roleText } = useMemberDialogLocale();
  const { roleCounts, includesViewer, unchanged, losing, leavesNoManager } = impact;
  const [asked] = useState(() => new Map(rows.map((row) => [memberships.idOf(row), row.role])));
  const changed = rows.filter((row) => asked.get(memberships.idOf(row)) !== row.role).length;
  const { gained, lost } = role ? permissionChanges(rows, role, roles) : NOTHING;
  const inWords = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([name, count]) => labels.permissionOf(count, formatNumber(count), roleText(name)));
  const inactive = rows.filter((row) => !canAct(row)).length;
  const more = rows.length - MOST_NAMES;
  const follows = [
    includesViewer && labels.youAmong,
    ...[...leftOut].map(([source, count]) => labels.leftOutManaged(count, formatNumber(count), source)),
    gone > 0 && formatCount(gone, labels.goneCount),
    changed > 0 && formatCount(changed, labels.changedByOtherCount),
    unchanged > 0 && formatCount(unchanged, labels.unchangedCount),
    role && inactive > 0 && formatCount(inactive, labels.cannotSignInCount),
    !role && losing > 0 && formatCount(losing, labels.losesManaging),
  ].filter((sentence) => typeof sentence === "string");
  return (
    <>
      <div className="roster:flex roster:flex-col roster:gap-2 roster:rounded-control roster:bg-surface-2 roster:px-3 roster:py-2">
        <ul className="roster:flex roster:flex-col roster:gap-1">
          {rows.slice(0, MOST_NAMES).map(({ id, publicUserData }) => (
            <li key={id}>
              <span className="roster:line-clamp-6 roster:wrap-anywhere roster:font-medium">
                <bdi>{personName(publicUserData)}</bdi>
              </span>
              <PersonDetail person={publicUserData} className="roster:block" />
            </li>
          ))}
          {more > 0 && (
            <li className="roster:text-muted">
              <bdi>{formatCount(more, labels.andMore)}</bdi>
            </li>
          )}
        </ul>
        <p className="roster:text-muted roster:digits">
          <bdi>
            {[...roleCounts]
              .map(([roleName, count]) => labels.roleCount(roleText(roleName), formatNumber(count)))
              .join(" · ")}
          </bdi>
        </p>
      </div>
      {follows.length > 0 && (
        <ul className="roster:flex roster:list-disc roster:flex-col roster:gap-1 roster:ps-5">
          {follows.map((sentence) => (
            <li key={sentence}>
              <bdi>{sentence}</bdi>
            </li>
          ))}
        </ul>
      )}
      <LiveRegion text={sentences(...follows)} />
      <PermissionChanges gained={inWords(gained)} lost={inWords(lost)} />
      {leavesNoManager && <Alert>{labels.noManagerLeft}</Alert>}
    </>
  );
}
