"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MembershipFilters } from "../../organization/Organization.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership } from "../../organization/records.js";
import { MEMBERSHIPS } from "../../query/rows.js";
import { changeOf, type MemberChange, oppositeOf } from "./memberChange.js";
import { type Bulk, useBulk } from "../list/useBulk.js";
import { type Matching, useMatching } from "./useMatching.js";
import { useMemberChanges } from "./useMemberChanges.js";
import type { Refusal, Refusals } from "../list/useRefusals.js";
import { partOf, type Report } from "../list/useReport.js";
import { type Selection, useSelection } from "../list/useSelection.js";

/** Members who are chosen, and what is done to all of them together. */
export interface MemberBulk extends Bulk<Membership> {
  /** Has the viewer in it only if they chose themselves, where the backend can tell who that is. */
  readonly selection: Selection<Membership>;
  /** Choosing all who match search and filter. */
  readonly matching: Matching;
  /** Gives all who are chosen a role, or these of them; who has it already is left alone. */
  readonly changeRoles: (role: string, rows?: readonly Membership[]) => void;
  /** Removes all who are chosen, or these of them. */
  readonly remove: (rows?: readonly Membership[]) => void;
  /** Does once more what was refused and may now succeed. */
  readonly retry: (refusals: readonly Refusal<Membership>[]) => void;
}

interface UseMemberBulkOptions {
  readonly list: Pick<PagedList<Membership>, "data" | "count">;
  /** What the list is of. */
  readonly filters: MembershipFilters;
  readonly viewerId: string | undefined;
  /** Whether the viewer may not change a member, and so cannot choose them. */
  readonly isOutOfReach: (row: Membership) => boolean;
  readonly refusals: Pick<Refusals<Membership>, "latest" | "remember" | "dismiss">;
  readonly report: Pick<Report, "tell" | "tellOfMany">;
}

/** Choosing members, of one page or of all, and changing them together: a few at a time, each with its own outcome. */
export function useMemberBulk({
  list,
  filters,
  viewerId,
  isOutOfReach,
  refusals,
  report,
}: UseMemberBulkOptions): MemberBulk {
  const canAdd = useOrganization().addMember !== undefined;
  const { labels } = useCoreLocale();
  const isViewer = (row: Membership) => MEMBERSHIPS.idOf(row) === viewerId;
  const isSpared = (row: Membership) => isViewer(row) || isOutOfReach(row);
  const chosen = useSelection(list.data, MEMBERSHIPS.idOf, isSpared);
  const isRemoved = (row: Membership) => {
    const { type, status } = refusals.latest.get(MEMBERSHIPS.idOf(row)) ?? {};
    return type === "removeMember" && status !== "error";
  };
  const selection = { ...chosen, rows: chosen.rows.filter((row) => !isRemoved(row)) };
  const bulk = useBulk(MEMBERSHIPS);
  const matching = useMatching({ list, filters, selection, isViewer, isSpared, tell: report.tell });
  const send = useMemberChanges();

  const actOnMany = async (changes: ReadonlyMap<Membership, MemberChange>, isUndo = false) => {
    const rows = [...changes.keys()];
    const answers = new Map<Membership, Membership>();
    const run = (some: readonly Membership[]) =>
      bulk.run(some, async (row) => {
        const change = changes.get(row);
        if (change) answers.set(row, await send(row, change));
      });
    refusals.remember(...rows);
    // The viewer comes last: what they do to themselves may take the right to do the rest.
    const groups = [rows.filter((row) => !isViewer(row)), rows.filter(isViewer)].filter(({ length }) => length > 0);
    const outcomes = await Promise.all(groups.map(run));
    const outcome = {
      succeeded: outcomes.flatMap(({ succeeded }) => succeeded),
      failed: outcomes.flatMap(({ failed }) => failed),
      skipped: outcomes.flatMap(({ skipped }) => skipped),
    };
    selection.remove([...outcome.succeeded, ...outcome.failed]);

    const mayGoOn = outcome.succeeded.every((row) => !isViewer(row) || manages(answers.get(row), changes.get(row)));
    const partOfType = (type: MemberChange["type"]) => {
      const part = partOf(outcome, (row) => changes.get(row)?.type === type);
      const undoing = new Map(
        part.succeeded.flatMap((row) => {
          const [answer, change] = [answers.get(row), changes.get(row)];
          const opposite = answer && change && oppositeOf(row, answer, change);
          return opposite && (opposite.type === "updateMember" || canAdd) ? [[answer, opposite] as const] : [];
        }),
      );
      return { subject: part, undo: undoing.size > 0 && mayGoOn ? () => void actOnMany(undoing, true) : undefined };
    };
    const { updateMember, removeMember, addMember } = labels.memberWrites;
    const { doneCount, doneCountNoMatch = doneCount } = updateMember;
    const changed = [
      {
        type: "updateMembers",
        ...partOfType("updateMember"),
        done: filters.role?.length ? doneCountNoMatch : doneCount,
      },
      { type: "removeMembers", ...partOfType("removeMember"), done: removeMember.doneCount },
      { type: "addMembers", ...partOfType("addMember"), done: addMember.doneCount },
    ] as const;
    report.tellOfMany(changed, false, isUndo);
  };
  return {
    ...bulk,
    selection,
    matching,
    changeRoles: (role, rows = selection.rows) => {
      const others = rows.filter((row) => row.role !== role);
      selection.remove(rows.filter((row) => row.role === role));
      void actOnMany(new Map(others.map((row) => [row, { type: "updateMember", role }])));
    },
    remove: (rows = selection.rows) => void actOnMany(new Map(rows.map((row) => [row, { type: "removeMember" }]))),
    retry: (refused) => {
      const again = refused.filter(({ canRetry }) => canRetry);
      for (const { write } of again) refusals.dismiss(write);
      void actOnMany(new Map(again.map(({ row, write }) => [row, changeOf(row, write)])));
    },
  };
}

/** Whether a member can manage members after a change. */
const manages = (answer: Membership | undefined, change: MemberChange | undefined) =>
  change?.type !== "removeMember" && answer?.permissions.includes(MANAGE_MEMBERS);
