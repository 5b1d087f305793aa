import type { QueryClient } from "@tanstack/react-query";
import type { BulkOutcome } from "../../hooks/list/BulkOutcome.js";
import { mapWithConcurrency } from "../../lib/mapWithConcurrency.js";
import type { Organization } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { retryAfter429 } from "../../organization/retryAfter429.js";
import { beginBulkAction } from "../../query/invalidationBatch.js";
import { forgetWrites, type ListWrites } from "../../query/writes/rowWrites.js";

/** The progress of a bulk action. */
export interface BulkProgress {
  readonly done: number;
  readonly total: number;
  /** Pending writes finish, and no more are started. */
  readonly isStopping: boolean;
}

/** Rows that are written together, and how. */
export interface BulkWork<T> {
  /** A row may be a group of its own. */
  readonly groups: readonly (readonly T[])[];
  /** Writes the rows of a group; each promise rejects with an `OrganizationError` when that row's write fails. */
  readonly act: (rows: readonly T[]) => readonly Promise<unknown>[];
}

interface RunBulkOptions<T, F extends object> extends BulkWork<T> {
  readonly client: QueryClient;
  readonly organization: Organization;
  readonly writes: ListWrites<T, F>;
  readonly signal: AbortSignal;
  readonly setProgress: (change: (now: BulkProgress | undefined) => BulkProgress | undefined) => void;
  /** The ids of the rows whose write is queued or pending. */
  readonly setQueued: (change: (now: ReadonlySet<string>) => ReadonlySet<string>) => void;
}

const AT_ONCE = 4;
const TOO_MANY_REQUESTS = 429;

/** Runs a write for each row, group after group, or a few single rows at a time. Honours `Retry-After`. */
export async function runBulk<T, F extends object>(options: RunBulkOptions<T, F>): Promise<BulkOutcome<T>> {
  const { client, organization, writes, groups, act, signal, setProgress, setQueued } = options;
  const { idOf } = writes.list;
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
    setQueued(() => new Set());
    await endBulkAction();
    setProgress(() => undefined);
  }
  return { succeeded, failed, skipped: [...rest] };
}

/** Why a write failed; undefined where it did not. */
function refusalIn(result: PromiseSettledResult<unknown>): OrganizationError | undefined {
  if (result.status === "fulfilled") return undefined;
  if (!(result.reason instanceof OrganizationError)) throw result.reason;
  return result.reason;
}
