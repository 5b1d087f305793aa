"use client";

import { useCallback, useMemo } from "react";
import type { BulkActionEvent, RowActionEvent } from "../../hooks/ActionEvent.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useStable } from "../../lib/react/useStable.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership, MembershipGroup } from "../../organization/records.js";
import { isInGroup } from "../../organization/rules/isInGroup.js";
import { managerOf, type ManagedWrite } from "../../organization/rules/managed.js";
import type { NameOf } from "../../organization/rules/personName.js";
import type { RowCall } from "../../query/writes/defineWrite.js";
import { memberWrites } from "../../query/writes/memberWrites.js";
import type { RowWrite } from "../../query/writes/rowWrites.js";
import type { BulkState } from "../list/useBulk.js";
import type { FailedWrite } from "../list/useFailedWrites.js";
import { useListActions } from "../list/useListActions.js";
import type { Report } from "../list/useReport.js";
import type { SelectionState } from "../list/useSelection.js";
import { type MatchingState, useMatching } from "./useMatching.js";

/** The actions on one member. The object is stable, so that rows don't rerender. */
export interface MemberActions {
  /** Changes the member's role; the same role does nothing. */
  readonly changeRole: (membership: Membership, role: string) => void;
  readonly remove: (membership: Membership) => void;
  /** Adds the member to a group; if they are in it already, nothing changes. */
  readonly addToGroup: (membership: Membership, group: MembershipGroup) => void;
  readonly removeFromGroup: (membership: Membership, group: MembershipGroup) => void;
  readonly deactivate: (membership: Membership) => void;
  readonly reactivate: (membership: Membership) => void;
  /** Sets when the member's access ends, in epoch milliseconds; `null`: it doesn't. */
  readonly updateExpiry: (membership: Membership, expiresAt: number | null) => void;
  /** Retries a failed write. */
  readonly retry: (membership: Membership, write: RowWrite<Membership>) => void;
  /** Dismisses the error of a failed write. */
  readonly dismiss: (write: RowWrite<Membership>) => void;
}

/** The selected members, and bulk actions on them. */
export interface MemberBulk extends BulkState<Membership> {
  /** Contains the viewer only if they selected themselves. */
  readonly selection: SelectionState<Membership>;
  /** Selects all members that match search and filters. */
  readonly matching: MatchingState;
  /** Changes the role of the selected members, or of the given ones. Skips members who already have it. */
  readonly changeRoles: (role: string, rows?: readonly Membership[]) => void;
  /** Removes the selected members, or the given ones. */
  readonly remove: (rows?: readonly Membership[]) => void;
  /** Adds the selected members, or the given ones, to a group. Skips members who are in it. */
  readonly addToGroup: (group: MembershipGroup, rows?: readonly Membership[]) => void;
  /** Removes the selected members, or the given ones, from a group. Skips members who aren't in it. */
  readonly removeFromGroup: (group: MembershipGroup, rows?: readonly Membership[]) => void;
  /** Deactivates the selected members, or the given ones. Skips members who are inactive. */
  readonly deactivate: (rows?: readonly Membership[]) => void;
  /** Reactivates the selected members, or the given ones. Skips members who aren't inactive. */
  readonly reactivate: (rows?: readonly Membership[]) => void;
  /** Retries failed writes that may now succeed. */
  readonly retry: (failed: readonly FailedWrite<Membership>[]) => void;
}

interface UseMemberActionsOptions {
  readonly list: Pick<PagedList<Membership>, "data" | "count">;
  readonly filters: MembershipFilters;
  readonly viewerId: string | undefined;
  /** Whether the viewer can't change the member, and so can't select them. */
  readonly isProtected: (row: Membership) => boolean;
  readonly nameOf: NameOf;
  readonly report: Report<RowActionEvent<Membership> | BulkActionEvent<Membership>>;
}

const { idOf } = memberWrites.list;
const {
  updateMember,
  removeMember,
  deactivateMember,
  reactivateMember,
  updateMemberExpiry,
  addGroupMember,
  removeGroupMember,
} = memberWrites.byName;

const removal = (row: Membership) => removeMember.call(idOf(row));
const deactivation = (row: Membership) => deactivateMember.call(idOf(row));
const reactivation = (row: Membership) => reactivateMember.call(idOf(row));
const roleChange = (row: Membership, role: string) => updateMember.call({ userId: idOf(row), role });

const addition = (row: Membership, group: MembershipGroup) => addGroupMember.call({ userId: idOf(row), group });
const removalFrom = (row: Membership, group: MembershipGroup) => removeGroupMember.call({ userId: idOf(row), group });

const partition = <T>(rows: readonly T[], isFirst: (row: T) => boolean): readonly [T[], T[]] => [
  rows.filter(isFirst),
  rows.filter((row) => !isFirst(row)),
];

const canStillManage = (answer: Membership, call: RowCall<Membership>) =>
  call.name !== "removeMember" && answer.status === "active" && answer.permissions.includes(MANAGE_MEMBERS);

const isInactive = ({ status }: Membership) => status === "inactive";

/** Changes roles, and removes, deactivates and reactivates members, one or many, with undo. */
export function useMemberActions({ viewerId, nameOf, isProtected, report, ...options }: UseMemberActionsOptions) {
  const { list, filters } = options;
  const { labels, roleText } = useCoreLocale();
  const isViewer = useCallback((row: Membership) => idOf(row) === viewerId, [viewerId]);
  const isExcluded = (row: Membership) => isViewer(row) || isProtected(row);
  // Who could be selected may be protected since.
  const canMake = (row: Membership, write: ManagedWrite) => !isProtected(row) && !managerOf(row, write);
  const engine = useListActions({
    ...options,
    report,
    writes: memberWrites,
    words: labels.memberWrites,
    nameOf: ({ publicUserData }) => nameOf(publicUserData),
    detailOf: ({ roleName }, { group }) => group?.name ?? roleText(roleName),
    isExcluded,
    isViewer,
    canUndoAfter: (row, answer, call) =>
      (!isViewer(row) || canStillManage(answer, call)) &&
      !(call.name === "updateMember" && managerOf(answer, call.name)),
  });
  const { act, actOnMany, retry, dismiss, selection } = engine;
  const matching = useMatching({ list, filters, selection, isViewer, isExcluded, tell: report.tell });
  const actions = useMemo<MemberActions>(
    () => ({
      changeRole: (row, role) => {
        if (role !== row.role) act(row, roleChange(row, role));
      },
      remove: (row) => act(row, removal(row)),
      addToGroup: (row, group) => act(row, addition(row, group)),
      removeFromGroup: (row, group) => act(row, removalFrom(row, group)),
      deactivate: (row) => act(row, deactivation(row)),
      reactivate: (row) => act(row, reactivation(row)),
      updateExpiry: (row, expiresAt) => act(row, updateMemberExpiry.call({ userId: idOf(row), expiresAt })),
      retry: (row, write) => retry([{ row, write, canRetry: true }]),
      dismiss,
    }),
    [act, dismiss, retry],
  );
  /** Writes to the rows where it makes sense; the others are not selected any more. */
  const writeTo = (
    rows: readonly Membership[],
    toCall: (row: Membership) => RowCall<Membership>,
    isWanted: (row: Membership) => boolean,
  ) => {
    const [wanted, left] = partition(rows, isWanted);
    selection.remove(left);
    actOnMany(new Map(wanted.map((row) => [row, toCall(row)])));
  };
  const bulk = useStable<MemberBulk>({
    ...engine.bulk,
    selection,
    matching,
    changeRoles: useLatestCallback((role, rows = selection.rows) =>
      writeTo(
        rows,
        (row) => roleChange(row, role),
        (row) => row.role !== role && canMake(row, "updateMember"),
      ),
    ),
    remove: useLatestCallback((rows = selection.rows) => writeTo(rows, removal, (row) => canMake(row, "removeMember"))),
    deactivate: useLatestCallback((rows = selection.rows) =>
      writeTo(rows, deactivation, (row) => !isInactive(row) && canMake(row, "deactivateMember")),
    ),
    reactivate: useLatestCallback((rows = selection.rows) =>
      writeTo(rows, reactivation, (row) => isInactive(row) && canMake(row, "reactivateMember")),
    ),
    addToGroup: useLatestCallback((group, rows = selection.rows) =>
      writeTo(
        rows,
        (row) => addition(row, group),
        (row) => !isInGroup(row, group) && !isProtected(row),
      ),
    ),
    removeFromGroup: useLatestCallback((group, rows = selection.rows) =>
      writeTo(
        rows,
        (row) => removalFrom(row, group),
        (row) => isInGroup(row, group) && !isProtected(row),
      ),
    ),
    retry,
  });
  return { engine, actions, bulk };
}
