"use client";

import { useCallback, useRef } from "react";
import type { BulkOutcome } from "../../hooks/list/BulkOutcome.js";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { lazyPart } from "../../lib/lazyPart.js";
import type { ListWrites } from "../../query/writes/rowWrites.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useStable } from "../../lib/react/useStable.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import type { BulkProgress, BulkWork } from "./runBulk.js";
import { useAbortable } from "./useAbortable.js";

export type { BulkProgress } from "./runBulk.js";

/** What changes many rows: fetched when the first of them is selected. */
export const bulkActions = lazyPart(() => import("./bulkActions.js"));

/** The state and actions of bulk actions. */
export interface BulkState<T> {
  /** `undefined` when no bulk action is running. */
  readonly progress: BulkProgress | undefined;
  /** Whether the row's write is queued or pending. */
  readonly isQueued: (row: T) => boolean;
  /**
   * Runs a write for each row, group after group, or a few single rows at a time, after any running bulk action. Honours
   * `Retry-After`.
   *
   * @param groups rows that are written together; a row may be a group of its own
   * @param act writes the rows of a group; each promise rejects with an `OrganizationError` when that row's write fails
   */
  readonly run: (groups: BulkWork<T>["groups"], act: BulkWork<T>["act"]) => Promise<BulkOutcome<T>>;
  /** Starts no more writes. */
  readonly stop: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Runs bulk actions one after another. Another organization stops them. */
export function useBulk<T, F extends object>(writes: ListWrites<T, F>): BulkState<T> {
  const { idOf } = writes.list;
  const [client, organization] = useClient();
  const [progress, setProgress] = useOrganizationState<BulkProgress | undefined>(() => undefined);
  const [queued, setQueued] = useOrganizationState(() => NOTHING);
  const abortable = useAbortable();
  const before = useRef<Promise<unknown>>(undefined);

  return useStable<BulkState<T>>({
    progress,
    isQueued: useCallback((row: T) => queued.has(idOf(row)), [idOf, queued]),
    run: useLatestCallback(async (groups, act) => {
      const earlier = before.current;
      const { signal, end } = abortable.begin();
      const own = (async () => {
        await earlier;
        const { runBulk } = bulkActions.current() ?? (await bulkActions.load());
        return signal.aborted
          ? { succeeded: [], failed: [], skipped: groups.flat() }
          : runBulk({ client, organization, writes, groups, act, signal, setProgress, setQueued });
      })();
      before.current = own.catch(() => {});
      try {
        return await own;
      } finally {
        end();
      }
    }),
    stop: useLatestCallback(() => {
      abortable.stop();
      setProgress((now) => now && { ...now, isStopping: true });
    }),
  });
}
