"use client";

import { useCallback, useRef } from "react";
import type { BulkOutcome } from "../../hooks/list/BulkOutcome.js";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { mapWithConcurrency } from "../../lib/mapWithConcurrency.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { retryAfter429 } from "../../organization/retryAfter429.js";
import { beginBulkAction } from "../../query/invalidationBatch.js";
import { forgetWrites, type ListWrites } from "../../query/writes/rowWrites.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useStable } from "../../lib/react/useStable.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import { useAbortable } from "./useAbortable.js";

/** The progress of a bulk action. */
export interface BulkProgress {
  readonly done: number;
  readonly total: number;
  /** Pending writes finish, and no more are started. */
  readonly isStopping: boolean;
}

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
  readonly run: (
    groups: readonly (readonly T[])[],
    act: (rows: readonly T[]) => readonly Promise<unknown>[],
  ) => Promise<BulkOutcome<T>>;
  /** Starts no more writes. */
  readonly stop: () => void;
}

const AT_ONCE = 4;
const TOO_MANY_REQUESTS = 429;

const NOTHING: ReadonlySet<string> = new Set();

/** Runs bulk actions one after another. Another organization stops them. */
export function useBulk<T, F extends object>(writes: ListWrites<T, F>): BulkState<T> {
  const { idOf } = writes.list;
  const [client, organization] = useClient();
  const [progress, setProgress] = useOrganizationState<BulkProgress | undefined>(() => undefined);
  const [queued, setQueued] = useOrganizationState(() => NOTHING);
  const abortable = useAbortable();
  const before = useRef<Promise<unknown>>(undefined);

  const runNow = async (
    groups: readonly (readonly T[])[],
    act: (rows: readonly T[]) => readonly Promise<unknown>[],
    signal: AbortSignal,
  ) => {
    const rows = groups.flat();
    const succeeded: T[] = [];
    const failed: T[] = [];
    const rest = new Set(rows);
    setProgress(() => ({ done: 0, total: rows.length, isStopping: false }));
    setQueued(() => new Set(rows.map(idOf)));
    const end = (row: T, isSuccess: boolean) => {
      (isSuccess ? succeeded : failed).push(row);
      // What each write of the page looks through must not grow with the rows.
      if (isSuccess) forgetWrites(client, organization, writes, idOf(row));
      setProgress((now) => now && { ...now, done: succeeded.length + failed.length });
      setQueued((now) => new Set([...now].filter((id) => id !== idOf(row))));
    };
    const actUpon = async (group: readonly T[]) => {
      for (const row of group) rest.delete(row);
      let waiting = group;
      const actOnWaiting = async () => {
        const acted = waiting;
        const refusals = (await Promise.allSettled(act(acted))).map(refusalIn);
        const isEarly = (index: number) => refusals[index]?.status === TOO_MANY_REQUESTS;
        waiting = acted.filter((_row, index) => isEarly(index));
        for (const [index, row] of acted.entries()) if (!isEarly(index)) end(row, !refusals[index]);
        if (waiting.length > 0) throw refusals.find((_refusal, index) => isEarly(index));
      };
      try {
        await retryAfter429(actOnWaiting, signal);
      } catch (error) {
        if (!(error instanceof OrganizationError)) throw error;
        for (const row of waiting) end(row, false);
      }
    };
    const endBulkAction = beginBulkAction(client);
    try {
      const atOnce = groups.some(({ length }) => length > 1) ? 1 : AT_ONCE;
      await mapWithConcurrency(groups, atOnce, actUpon, signal);
    } finally {
      setQueued(() => NOTHING);
      await endBulkAction();
      setProgress(() => undefined);
    }
    return { succeeded, failed, skipped: [...rest] };
  };
  return useStable<BulkState<T>>({
    progress,
    isQueued: useCallback((row: T) => queued.has(idOf(row)), [idOf, queued]),
    run: useLatestCallback(async (groups, act) => {
      const earlier = before.current;
      const { signal, end } = abortable.begin();
      const own = (async () => {
        await earlier;
        return signal.aborted ? { succeeded: [], failed: [], skipped: groups.flat() } : runNow(groups, act, signal);
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

/** Why a write failed; undefined where it did not. */
function refusalIn(result: PromiseSettledResult<unknown>): OrganizationError | undefined {
  if (result.status === "fulfilled") return undefined;
  if (!(result.reason instanceof OrganizationError)) throw result.reason;
  return result.reason;
}
