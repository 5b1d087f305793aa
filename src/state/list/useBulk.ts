"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { BulkOutcome } from "../../hooks/list/BulkOutcome.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { inParallel } from "../../lib/inParallel.js";
import type { PageParams } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { patiently } from "../../organization/patiently.js";
import { forgetWrites } from "../../query/forgetWrites.js";
import { holdRefresh } from "../../query/refresh.js";
import type { RowKind } from "../../query/rows.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import { useStoppable } from "./useStoppable.js";

/** How far a change of many rows is. */
export interface BulkProgress {
  readonly done: number;
  readonly total: number;
  /** Running writes finish, and no more start. */
  readonly isStopping: boolean;
}

/** A change of many rows, a few at a time. */
export interface Bulk<T> {
  /** `undefined` when none runs. */
  readonly progress: BulkProgress | undefined;
  /** Whether the row waits for its turn, or is being changed. */
  readonly isQueued: (row: T) => boolean;
  /**
   * Acts upon each row, after the change of many that is under way; upon a row that the backend finds too early (429) once
   * more, after the time that it names.
   *
   * @param act rejects with an `OrganizationError` where it is refused
   */
  readonly run: (rows: readonly T[], act: (row: T) => Promise<unknown>) => Promise<BulkOutcome<T>>;
  /** Begins nothing more. */
  readonly stop: () => void;
}

const AT_ONCE = 4;

/** Changes many rows. Ends when another organization is shown, and so does what waits for its turn. */
export function useBulk<T, P extends PageParams>(kind: RowKind<T, P>): Bulk<T> {
  const { idOf, subject } = kind;
  const client = useQueryClient();
  const organization = useOrganization();
  const [progress, setProgress] = useOrganizationState<BulkProgress | undefined>(() => undefined);
  const [queued, setQueued] = useOrganizationState<ReadonlySet<string>>(() => new Set());
  const stoppable = useStoppable();
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
      if (isSuccess) forgetWrites(client, organization, subject, idOf(row));
      setProgress((now) => now && { ...now, done: succeeded.length + failed.length });
      setQueued((now) => new Set([...now].filter((id) => id !== idOf(row))));
    };
    const refresh = holdRefresh(client);
    try {
      await inParallel(rows, AT_ONCE, actUpon, signal);
    } finally {
      setQueued(() => new Set());
      await refresh();
      setProgress(() => undefined);
    }
    return { succeeded, failed, skipped: [...rest] };
  };
  return {
    progress,
    isQueued: (row) => queued.has(idOf(row)),
    async run(rows, act) {
      const earlier = before.current;
      const { signal, end } = stoppable.begin();
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
      stoppable.stop();
      setProgress((now) => now && { ...now, isStopping: true });
    },
  };
}

async function isDone(act: () => Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  try {
    await patiently(act, signal);
    return true;
  } catch (error) {
    if (!(error instanceof OrganizationError)) throw error;
    return false;
  }
}
