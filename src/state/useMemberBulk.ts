"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useOrganization } from "../hooks/OrganizationProvider.js";
import type { PagedList } from "../hooks/usePagedList.js";
import { useCoreLocale } from "../labels/LocaleProvider.js";
import { sentences } from "../lib/sentences.js";
import type { MembershipFilters } from "../organization/Organization.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership } from "../organization/records.js";
import { collectMemberships } from "../query/collectMemberships.js";
import { MEMBERSHIPS } from "../query/rows.js";
import { changeOf, type MemberChange, oppositeOf } from "./memberChange.js";
import { type Bulk, type BulkProgress, useBulk } from "./useBulk.js";
import { useMemberChanges } from "./useMemberChanges.js";
import { isGone, type Refusal, type Refusals } from "./useRefusals.js";
import { partOf, type Report } from "./useReport.js";
import { type Selection, useSelection } from "./useSelection.js";
import { useStoppable } from "./useStoppable.js";

/** Members who are chosen, and what is done to all of them together. */
export interface MemberBulk extends Pick<Bulk<Membership>, "progress" | "isQueued" | "stop"> {
  /** Never has the viewer in it, unless they choose themselves. */
  readonly selection: Selection<Membership>;
  /** Chooses all whom search and filter match but the viewer, also those who are not loaded. */
  readonly selectMatching: () => void;
  /** How many that would choose in addition. */
  readonly unselected: number;
  readonly includesViewer: boolean;
  /** How many of these are loaded, while that goes on. */
  readonly collecting: BulkProgress | undefined;
  /** Gives all who are chosen a role; who has it already is left alone. */
  readonly changeRoles: (role: string) => void;
  /** Removes all who are chosen. */
  readonly remove: () => void;
  /** Does once more what was refused and may now succeed. */
  readonly retry: (refusals: readonly Refusal<Membership>[]) => void;
}

interface UseMemberBulkOptions {
  readonly list: Pick<PagedList<Membership>, "data" | "count">;
  /** What the list is of. */
  readonly filters: MembershipFilters;
  readonly viewerId: string | undefined;
  readonly refusals: Pick<Refusals<Membership>, "remember" | "dismiss">;
  readonly report: Pick<Report, "tell" | "tellOfMany">;
}

/** Choosing members, of one page or of all, and changing them together: a few at a time, each with its own outcome. */
export function useMemberBulk({ list, filters, viewerId, refusals, report }: UseMemberBulkOptions): MemberBulk {
  const client = useQueryClient();
  const organization = useOrganization();
  const { labels } = useCoreLocale();
  const isViewer = (row: Membership) => MEMBERSHIPS.idOf(row) === viewerId;
  const selection = useSelection(list.data, MEMBERSHIPS.idOf, isViewer);
  const bulk = useBulk(MEMBERSHIPS);
  const send = useMemberChanges();
  const [collecting, setCollecting] = useState<BulkProgress>();
  const stoppable = useStoppable();

  const actOnMany = async (changes: ReadonlyMap<Membership, MemberChange>) => {
    const rows = [...changes.keys()];
    refusals.remember(...rows);
    const outcome = await bulk.run(rows, (row) => {
      const change = changes.get(row);
      return change ? send(row, change) : Promise.resolve();
    });
    selection.remove([...outcome.succeeded, ...outcome.failed]);
    const undoing = new Map(
      outcome.succeeded.flatMap((row) => {
        const change = changes.get(row);
        const opposite = change && oppositeOf(row, change);
        return opposite && (opposite.type !== "addMember" || organization.addMember) ? [[row, opposite] as const] : [];
      }),
    );
    const isOf = (type: MemberChange["type"]) => (row: Membership) => changes.get(row)?.type === type;
    const undo = undoing.size > 0 ? () => void actOnMany(undoing) : undefined;
    report.tellOfMany([
      { type: "updateMembers", subject: partOf(outcome, isOf("updateMember")), done: labels.rolesChanged, undo },
      { type: "removeMembers", subject: partOf(outcome, isOf("removeMember")), done: labels.removedCount, undo },
      { type: "addMembers", subject: partOf(outcome, isOf("addMember")), done: labels.broughtBackCount },
    ]);
  };
  const collect = async () => {
    const signal = stoppable.begin();
    setCollecting({ done: 0, total: 1, isStopping: false });
    try {
      const onProgress = (done: number, total: number) => setCollecting({ done, total, isStopping: false });
      const rows = await collectMemberships(client, organization, filters, { signal, onProgress });
      selection.add(rows.filter((row) => !isViewer(row)));
    } catch (error) {
      if (error instanceof OrganizationError) report.tell(sentences(labels.loadFailed + ".", labels.error(error)));
      else if (!signal.aborted) throw error;
    } finally {
      stoppable.end();
      setCollecting(undefined);
    }
  };
  const includesViewer = selection.rows.some(isViewer);
  return {
    selection,
    // The viewer may not be among those who match: one more or less is found out by looking for them.
    unselected: Math.max(0, list.count - selection.rows.length - (viewerId === undefined || includesViewer ? 0 : 1)),
    includesViewer,
    selectMatching: () => {
      if (!stoppable.isRunning()) void collect();
    },
    collecting,
    changeRoles: (role) => {
      const others = selection.rows.filter((row) => row.role !== role);
      selection.remove(selection.rows.filter((row) => row.role === role));
      void actOnMany(new Map(others.map((row) => [row, { type: "updateMember", role }])));
    },
    remove: () => void actOnMany(new Map(selection.rows.map((row) => [row, { type: "removeMember" }]))),
    retry: (refused) => {
      const again = refused.filter((refusal) => !isGone(refusal));
      for (const { write } of again) refusals.dismiss(write);
      void actOnMany(new Map(again.map(({ row, write }) => [row, changeOf(write)])));
    },
    progress: bulk.progress,
    isQueued: bulk.isQueued,
    stop: () => {
      stoppable.stop();
      bulk.stop();
    },
  };
}
