"use client";

import { useCallback, useEffect, useMemo, useRef } from "react";
import type { BulkActionEvent, RowActionEvent } from "../../hooks/ActionEvent.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useStable } from "../../lib/react/useStable.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";
import type { RowCall } from "../../query/writes/defineWrite.js";
import { callOf, type ListWrites, type RowWrite } from "../../query/writes/rowWrites.js";
import { bulkActions, type BulkState, useBulk } from "./useBulk.js";
import { type FailedWrite, type FailedWrites, useFailedWrites } from "./useFailedWrites.js";
import type { Report } from "./useReport.js";
import { type SelectionState, useSelection } from "./useSelection.js";

interface UseListActionsOptions<T, F extends object> {
  readonly writes: ListWrites<T, F>;
  readonly words: { readonly [Name in RowWriteName<T>]: WriteWords };
  readonly list: Pick<PagedList<T>, "data">;
  /** What the list is filtered by. */
  readonly filters: F;
  readonly report: Report<RowActionEvent<T> | BulkActionEvent<T>>;
  readonly nameOf: (row: T) => string;
  /** The role or the group to name after a write. */
  readonly detailOf?: (answer: T, call: RowCall<T>) => string | undefined;
  /** Replaces the success message of a write. */
  readonly warningOf?: (name: string, answer: T) => string | undefined;
  /** Added to the success message of a bulk action. */
  readonly bulkWarningOf?: (answers: readonly T[]) => string | undefined;
  readonly isSelectable?: (row: T) => boolean;
  /** Whether a row is left out of ranges and "select all". */
  readonly isExcluded?: (row: T) => boolean;
  /** The viewer's own row comes last in a bulk action: its write may take away the right to the others. */
  readonly isViewer?: (row: T) => boolean;
  /** Whether the viewer can still write after this: else nothing can be undone. */
  readonly canUndoAfter?: (row: T, answer: T, call: RowCall<T>) => boolean;
}

type RetriedWrite<T> = Pick<FailedWrite<T>, "row" | "write" | "canRetry">;

/** What can be done to the rows of a list, and how it ended. `act`, `retry` and `dismiss` stay the same. */
export interface ListActions<T> extends Pick<FailedWrites<T>, "latest" | "isRemembered" | "failed"> {
  readonly act: (row: T, call: RowCall<T>) => void;
  /** A bulk action: in as few calls as the backend can take. */
  readonly actOnMany: (calls: ReadonlyMap<T, RowCall<T>>) => void;
  /** Sends failed writes again that may now succeed. */
  readonly retry: (failed: readonly RetriedWrite<T>[]) => void;
  readonly dismiss: (write: RowWrite<T>) => void;
  readonly selection: SelectionState<T>;
  readonly bulk: BulkState<T>;
  /** Whether a write to the row is pending, or waits in a bulk action. */
  readonly isPending: (row: T) => boolean;
}

const always = () => true;
const never = () => false;

/** The engine of every list: one write, many writes, their undo, their errors, and the selection. */
export function useListActions<T, F extends object>(options: UseListActionsOptions<T, F>): ListActions<T> {
  const { writes, list, isSelectable = always, isExcluded = never } = options;
  const { idOf } = writes.list;
  const [client, organization] = useClient();
  const locale = useCoreLocale();
  const { latest, isRemembered, failed, remember, dismiss } = useFailedWrites(writes);
  const selectable = useMemo(() => list.data.filter(isSelectable), [isSelectable, list.data]);
  const chosen = useSelection(selectable, idOf, isExcluded);
  const bulk = useBulk(writes);
  const isFetching = useRef(false);
  const mayActOnMany = chosen.rows.length > 0 || failed.length > 1;
  useEffect(() => {
    // An action tries again, and says if that fails too.
    if (mayActOnMany) bulkActions.load().catch(() => {});
  }, [mayActOnMany]);

  const selected = useMemo(() => {
    const isRemoved = (row: T) => {
      const write = latest.get(idOf(row));
      return write !== undefined && write.status !== "error" && !callOf(writes, write).apply(row, []);
    };
    return chosen.rows.some(isRemoved) ? chosen.rows.filter((row) => !isRemoved(row)) : chosen.rows;
  }, [chosen.rows, idOf, latest, writes]);
  const selection = useStable({ ...chosen, rows: selected });
  const send = (call: RowCall<T>) => call.send(client, organization);

  const act = (row: T, call: RowCall<T>) => {
    const { words, filters, nameOf, detailOf, warningOf, report } = options;
    const { done, doneNoMatch = done, failed: failedText } = words[call.name];
    const name = nameOf(row);
    const after = call.apply(row, []);
    remember(row);
    if (!after || !writes.list.matches(after, filters) || !isSelectable(after)) selection.remove([row]);
    report.follow(send(call), (result) => ({ type: call.name, subject: row, ...result }), {
      done: (answer) => {
        const inverse = inverseOf(row, answer, call);
        const text = writes.list.matches(answer, filters) ? done : doneNoMatch;
        return {
          message: warningOf?.(name, answer) ?? text(name, detailOf?.(answer, call)),
          undo: inverse && (() => act(answer, inverse)),
          rowId: idOf(answer),
        };
      },
      failed: failedText(name),
    });
  };

  const inverseOf = (row: T, answer: T, call: RowCall<T>) => {
    const inverse = call.inverse?.(row, answer);
    if (!inverse?.isSupported(organization)) return undefined;
    return options.canUndoAfter?.(row, answer, call) === false ? undefined : inverse;
  };

  /** `undefined` where they can't be fetched, which is said, and for another press while they are. */
  const fetchBulkActions = async () => {
    const fetched = bulkActions.current();
    if (fetched || isFetching.current) return fetched;
    isFetching.current = true;
    try {
      return await bulkActions.load();
    } catch {
      options.report.tell(locale.labels.partFailed);
      return undefined;
    } finally {
      isFetching.current = false;
    }
  };

  const actOnMany = async (calls: ReadonlyMap<T, RowCall<T>>, isUndo = false) => {
    remember(...calls.keys());
    const fetched = await fetchBulkActions();
    await fetched?.actOnMany(calls, isUndo, {
      ...options,
      client,
      organization,
      locale,
      run: bulk.run,
      selection,
      inverseOf,
      undo: (inverses) => void actOnMany(inverses, true),
    });
  };

  const retry = async (again: readonly RetriedWrite<T>[]) => {
    const calls = new Map(again.filter((one) => one.canRetry).map(({ row, write }) => [row, callOf(writes, write)]));
    // Before the errors are dismissed: else they would be lost where this fails.
    if (calls.size > 1 && !(await fetchBulkActions())) return;
    for (const one of again) if (one.canRetry) dismiss(one.write);
    const [only] = calls;
    if (only && calls.size === 1) act(...only);
    else if (only) await actOnMany(calls);
  };

  const { isQueued } = bulk;
  return useStable<ListActions<T>>({
    act: useLatestCallback(act),
    retry: useLatestCallback((again) => void retry(again)),
    dismiss,
    actOnMany: useLatestCallback((calls) => void actOnMany(calls)),
    latest,
    isRemembered,
    // A write that is about to be sent again has not failed yet.
    failed: useMemo(
      () => (failed.some(({ row }) => isQueued(row)) ? failed.filter(({ row }) => !isQueued(row)) : failed),
      [failed, isQueued],
    ),
    selection,
    bulk,
    isPending: useCallback(
      (row: T) => isQueued(row) || latest.get(idOf(row))?.status === "pending",
      [idOf, isQueued, latest],
    ),
  });
}
