"use client";

import { useRef } from "react";
import type { BulkOutcome } from "../../hooks/list/BulkOutcome.js";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { mapWithConcurrency } from "../../lib/mapWithConcurrency.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { retryAfter429 } from "../../organization/retryAfter429.js";
import { beginBulkAction } from "../../query/invalidationBatch.js";
import { forgetWrites, type ListWrites } from "../../query/writes/rowWrites.js";
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
   * Runs a write for each row, a few at a time, after any running bulk action. Honours `Retry-After`.
   *
   * @param act rejects with an `OrganizationError` when the write fails
   */
  readonly run: (rows: readonly T[], act: (row: T) => Promise<unknown>) => Promise<BulkOutcome<T>>;
  /** Starts no more writes. */
  readonly stop: () => void;
}

const AT_ONCE = 4;

/** Runs bulk actions one after another. Another organization stops them. */
export function useBulk<T, F extends object>(writes: ListWrites<T, F>): BulkState<T> {
  const { idOf } = writes.list;
  const [client, organization] = useClient();
  const [progress, setProgress] = useOrganizationState<BulkProgress | undefined>(() => undefined);
  const [queued, setQueued] = useOrganizationState<ReadonlySet<string>>(() => new Set());
  const abortable = useAbortable();
  const before = useRef<Promise<unknown>>(undefined);

  const runNow = async (rows: readonly T[], act: (row: T) => Promise<unknown>, signal: AbortSignal) => {
    const succeeded: T[] = [];
    const failed: T[] = [];
    const rest = new Set(rows);
    setProgress(() => ({ done: 0, total: rows.length, isStopping: false }));
    setQueued(() => new Set(rows.map(idOf)));
    const actUpon = async (row: T) => {
      rest.delete(row);
      const isSuccess = await isDone(() => act(row), signal);
      (isSuccess ? succeeded : failed).push(row);
      // What each write of the page looks through must not grow with the rows.
      if (isSuccess) forgetWrites(client, organization, writes, idOf(row));
      setProgress((now) => now && { ...now, done: succeeded.length + failed.length });
      setQueued((now) => new Set([...now].filter((id) => id !== idOf(row))));
    };
    const endBulkAction = beginBulkAction(client);
    try {
      await mapWithConcurrency(rows, AT_ONCE, actUpon, signal);
    } finally {
      setQueued(() => new Set());
      await endBulkAction();
      setProgress(() => undefined);
    }
    return { succeeded, failed, skipped: [...rest] };
  };
  return {
    progress,
    isQueued: (row) => queued.has(idOf(row)),
    async run(rows, act) {
      const earlier = before.current;
      const { signal, end } = abortable.begin();
      const own = (async () => {
        await earlier;
        return signal.aborted ? { succeeded: [], failed: [], skipped: rows } : runNow(rows, act, signal);
      })();
      before.current = own.catch(() => {});
      try {
        return await own;
      } finally {
        end();
      }
    },
    stop: () => {
      abortable.stop();
      setProgress((now) => now && { ...now, isStopping: true });
    },
  };
}

async function isDone(act: () => Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  try {
    await retryAfter429(act, signal);
    return true;
  } catch (error) {
    if (!(error instanceof OrganizationError)) throw error;
    return false;
  }
}
