"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { inParallel } from "../lib/inParallel.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import { patiently } from "../organization/patiently.js";
import { holdRefresh } from "../query/refresh.js";
import { useStoppable } from "./useStoppable.js";

/** How far a change of many rows is. */
export interface BulkProgress {
  readonly done: number;
  readonly total: number;
  /** What is under way is finished, and nothing more is begun. */
  readonly isStopping: boolean;
}

/** What became of a change of many rows. Rows that it was stopped before are in none of the two. */
export interface BulkOutcome<T> {
  readonly succeeded: readonly T[];
  readonly failed: readonly T[];
}

/** A change of many rows, a few at a time. */
export interface Bulk<T> {
  /** `undefined` when none is under way. */
  readonly progress: BulkProgress | undefined;
  /** Whether the row waits for its turn, or is being changed. */
  readonly isQueued: (row: T) => boolean;
  /**
   * Acts upon each row; a row that the backend finds too early (429) once more, after the time that it names. Must not be
   * called while one is under way.
   *
   * @param act rejects with an `OrganizationError` where it is refused
   */
  readonly run: (rows: readonly T[], act: (row: T) => Promise<unknown>) => Promise<BulkOutcome<T>>;
  /** Begins nothing more. */
  readonly stop: () => void;
}

const AT_ONCE = 4;

/**
 * Changes many rows. Ends when another organization is shown.
 *
 * @param idOf what a row is known by
 */
export function useBulk<T>(idOf: (row: T) => string): Bulk<T> {
  const client = useQueryClient();
  const [progress, setProgress] = useState<BulkProgress>();
  const [queued, setQueued] = useState<ReadonlySet<string>>(new Set());
  const stoppable = useStoppable();

  const run = async (rows: readonly T[], act: (row: T) => Promise<unknown>): Promise<BulkOutcome<T>> => {
    const succeeded: T[] = [];
    const failed: T[] = [];
    const signal = stoppable.begin();
    setProgress({ done: 0, total: rows.length, isStopping: false });
    setQueued(new Set(rows.map(idOf)));
    const actUpon = async (row: T) => {
      ((await isDone(() => act(row), signal)) ? succeeded : failed).push(row);
      setProgress((now) => now && { ...now, done: succeeded.length + failed.length });
      setQueued((now) => new Set([...now].filter((id) => id !== idOf(row))));
    };
    const refresh = holdRefresh(client);
    try {
      await inParallel(rows, AT_ONCE, actUpon, signal);
    } finally {
      setQueued(new Set());
      await refresh();
      stoppable.end();
      setProgress(undefined);
    }
    return { succeeded, failed };
  };
  return {
    progress,
    isQueued: (row) => queued.has(idOf(row)),
    run,
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
