"use client";

import { useRef, useState } from "react";
import { inParallel } from "../lib/inParallel.js";
import { quiet } from "../lib/quiet.js";
import { OrganizationError } from "../organization/OrganizationError.js";

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

/** A change of many rows, one after the other. */
export interface Bulk<T> {
  /** `undefined` when none is under way. */
  readonly progress: BulkProgress | undefined;
  /**
   * Acts upon each row. Does nothing while it is at work.
   *
   * @param act rejects with an `OrganizationError` where it is refused
   */
  readonly run: (rows: readonly T[], act: (row: T) => Promise<unknown>) => Promise<BulkOutcome<T>>;
  /** Begins nothing more. */
  readonly stop: () => void;
}

const AT_ONCE = 4;
const MOST_WAITS = 3;
const DEFAULT_WAIT = 5;

/** Changes many rows, a few at a time, and waits when the backend asks for patience (429). */
export function useBulk<T>(): Bulk<T> {
  const [progress, setProgress] = useState<BulkProgress>();
  const running = useRef<AbortController>(undefined);

  const run = async (rows: readonly T[], act: (row: T) => Promise<unknown>): Promise<BulkOutcome<T>> => {
    const succeeded: T[] = [];
    const failed: T[] = [];
    if (running.current) return { succeeded, failed };
    const { signal } = (running.current = new AbortController());
    setProgress({ done: 0, total: rows.length, isStopping: false });
    const actUpon = async (row: T) => {
      ((await actPatiently(() => act(row), signal)) ? succeeded : failed).push(row);
      setProgress((now) => now && { ...now, done: succeeded.length + failed.length });
    };
    try {
      await inParallel(rows, AT_ONCE, actUpon, signal);
    } finally {
      running.current = undefined;
      setProgress(undefined);
    }
    return { succeeded, failed };
  };
  return {
    progress,
    run,
    stop: () => {
      running.current?.abort();
      setProgress((now) => now && { ...now, isStopping: true });
    },
  };
}

/** Answers whether it was done in the end. */
async function actPatiently(act: () => Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  for (let waits = 0; ; waits += 1) {
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof OrganizationError)) throw error;
      if (error.status !== 429 || waits === MOST_WAITS) return false;
      await quiet(1000 * (error.retryAfter ?? DEFAULT_WAIT), signal);
      if (signal.aborted) return false;
    }
  }
}
