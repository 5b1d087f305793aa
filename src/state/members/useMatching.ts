"use client";

import { hashKey } from "@tanstack/react-query";
import { useMemo } from "react";
import { useClient } from "../../hooks/OrganizationProvider.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { sentences } from "../../lib/sentences.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import type { BulkProgress } from "../list/useBulk.js";
import { whichMembers } from "./memberFilters.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useStable } from "../../lib/react/useStable.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import type { Report } from "../list/useReport.js";
import type { SelectionState } from "../list/useSelection.js";
import { useAbortable } from "../list/useAbortable.js";

export const allMemberships = lazyPart(() => import("../../query/lists/walkMemberships.js"));

/** Selecting all matching members, including those not loaded. */
export interface MatchingState {
  /** Fetches and selects them, except the viewer and members that the viewer can't change. */
  readonly select: () => void;
  /** Whether all members found are selected now. */
  readonly isSelected: boolean;
  /** Whether the viewer matches, and was excluded. */
  readonly excludesViewer: boolean;
  /** How many others match, and were excluded. */
  readonly excluded: number;
  /** The progress of fetching them. */
  readonly progress: BulkProgress | undefined;
  readonly stop: () => void;
}

interface UseMatchingOptions {
  readonly list: Pick<PagedList<Membership>, "count">;
  /** The list's filters. */
  readonly filters: MembershipFilters;
  readonly selection: SelectionState<Membership>;
  readonly isViewer: (row: Membership) => boolean;
  /** Whether a row is excluded. */
  readonly isExcluded: (row: Membership) => boolean;
  readonly tell: Report<never>["tell"];
}

/** The members found, and for which filters. */
interface Found {
  readonly key: string;
  readonly rows: readonly Membership[];
  readonly hasViewer: boolean;
  readonly excluded: number;
}

/** Selects all members that match the search and filters. */
export function useMatching({
  list,
  filters,
  selection,
  isViewer,
  isExcluded,
  tell,
}: UseMatchingOptions): MatchingState {
  const [client, organization] = useClient();
  const { labels } = useCoreLocale();
  const [progress, setProgress] = useOrganizationState<BulkProgress | undefined>(() => undefined);
  const [found, setFound] = useOrganizationState<Found | undefined>(() => undefined);
  const abortable = useAbortable();
  const key = useMemo(() => hashKey([whichMembers(filters)]), [filters]);
  const isSelected = found?.key === key && found.rows.every(selection.has);

  const select = async () => {
    const { signal, end } = abortable.begin();
    setProgress(() => ({ done: 0, total: list.count, isStopping: false }));
    try {
      const onProgress = (done: number, total: number) => setProgress((now) => now && { ...now, done, total });
      const loaded = await allMemberships.load().catch(() => undefined);
      if (!loaded) {
        tell(labels.partFailed);
        return;
      }
      const all = await loaded.collectMemberships(client, organization, filters, { signal, onProgress });
      const rows = all.filter((row) => !isExcluded(row));
      selection.add(rows);
      const excluded = all.filter((row) => isExcluded(row) && !isViewer(row)).length;
      setFound(() => ({ key, rows, hasViewer: all.some(isViewer), excluded }));
    } catch (error) {
      if (error instanceof OrganizationError) tell(sentences(labels.membersFailed, labels.error(error)));
      else if (!signal.aborted) throw error;
    } finally {
      end();
      setProgress(() => undefined);
    }
  };
  return useStable({
    select: useLatestCallback(() => {
      if (!abortable.isRunning()) void select();
    }),
    isSelected,
    excludesViewer: isSelected && found.hasViewer && !selection.rows.some(isViewer),
    excluded: isSelected ? found.excluded : 0,
    progress,
    stop: useLatestCallback(() => {
      abortable.stop();
      setProgress((now) => now && { ...now, isStopping: true });
    }),
  });
}
