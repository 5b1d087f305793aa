import type { QueryClient } from "@tanstack/react-query";
import type { BulkActionEvent, RowActionEvent } from "../../hooks/ActionEvent.js";
import type { BulkOutcome } from "../../hooks/list/BulkOutcome.js";
import type { CoreLocale } from "../../labels/LocaleProvider.js";
import type { CountedText } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import { sentences } from "../../lib/sentences.js";
import type { Organization } from "../../organization/Organization.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";
import type { RowCall } from "../../query/writes/defineWrite.js";
import type { ListWrites } from "../../query/writes/rowWrites.js";
import type { BulkWork } from "./runBulk.js";
import type { Report } from "./useReport.js";
import type { SelectionState } from "./useSelection.js";

export { runBulk } from "./runBulk.js";

type Calls<T> = ReadonlyMap<T, RowCall<T>>;

/** What a bulk action needs of its list. */
interface BulkActionContext<T, F extends object> {
  readonly client: QueryClient;
  readonly organization: Organization;
  readonly writes: ListWrites<T, F>;
  readonly words: { readonly [Name in RowWriteName<T>]: WriteWords };
  readonly locale: Pick<CoreLocale, "labels" | "formatCount">;
  readonly filters: F;
  readonly report: Pick<Report<RowActionEvent<T> | BulkActionEvent<T>>, "tellOfMany">;
  readonly bulkWarningOf?: (answers: readonly T[]) => string | undefined;
  readonly isViewer?: (row: T) => boolean;
  readonly canUndoAfter?: (row: T, answer: T, call: RowCall<T>) => boolean;
  readonly run: (groups: BulkWork<T>["groups"], act: BulkWork<T>["act"]) => Promise<BulkOutcome<T>>;
  readonly selection: Pick<SelectionState<T>, "remove">;
  readonly inverseOf: (row: T, answer: T, call: RowCall<T>) => RowCall<T> | undefined;
  /** Sends the writes that undo this. */
  readonly undo: (inverses: Calls<T>) => void;
}

/** The most rows of one call: small enough to show progress, and to stop. */
const MOST_IN_CALL = 100;

function chunk<T>(rows: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, n) => rows.slice(n * size, (n + 1) * size));
}

/** Those whose writes go in one call, and each of the others. */
function groupsOf<T>(rows: readonly T[], calls: Calls<T>, organization: Organization): T[][] {
  const nameOfBatch = (row: T) => calls.get(row)?.batchName(organization);
  const names = [...new Set(rows.map(nameOfBatch))];
  return names.flatMap((name) =>
    chunk(
      rows.filter((row) => nameOfBatch(row) === name),
      name === undefined ? 1 : MOST_IN_CALL,
    ),
  );
}

const always = () => true;
const never = () => false;

/** Makes many writes, in as few calls as the backend can take, and reports how they ended. @param isUndo whether they undo others */
export async function actOnMany<T, F extends object>(
  calls: Calls<T>,
  isUndo: boolean,
  context: BulkActionContext<T, F>,
): Promise<void> {
  const { client, organization, writes, words, locale, filters, report, selection, inverseOf } = context;
  const { bulkWarningOf, isViewer = never, canUndoAfter = always } = context;
  const rows = [...calls.keys()];
  const answers = new Map<T, T>();
  const run = (some: readonly T[]) =>
    context.run(groupsOf(some, calls, organization), (group) => {
      const batch = group.length > 1 ? { size: group.length } : undefined;
      selection.remove(group);
      return group.map(async (row) => {
        const call = calls.get(row);
        if (call) answers.set(row, await call.send(client, organization, batch));
      });
    });
  const runs = [rows.filter((row) => !isViewer(row)), rows.filter(isViewer)].filter(({ length }) => length > 0);
  const outcomes = await Promise.all(runs.map(run));
  const succeeded = [...calls].flatMap(([row, call]) => {
    const answer = answers.get(row);
    return answer ? [{ row, call, answer }] : [];
  });
  const canUndo = succeeded.every(({ row, call, answer }) => canUndoAfter(row, answer, call));

  const parts = [...new Set([...calls.values()].map(({ name }) => name))].map((name) => {
    const isPart = (row: T) => calls.get(row)?.name === name;
    const done = succeeded.filter(({ call }) => call.name === name);
    const inverses = new Map(
      done.flatMap(({ row, call, answer }) => {
        const inverse = inverseOf(row, answer, call);
        return inverse ? [[answer, inverse] as const] : [];
      }),
    );
    const { doneCount, doneCountNoMatch = doneCount } = words[name];
    const subject = {
      succeeded: outcomes.flatMap((one) => one.succeeded.filter(isPart)),
      failed: outcomes.flatMap((one) => one.failed.filter(isPart)),
      skipped: outcomes.flatMap((one) => one.skipped.filter(isPart)),
    };
    const doneText = done.every(({ answer }) => writes.list.matches(answer, filters)) ? doneCount : doneCountNoMatch;
    const { status, message, notice } = describeOutcome(subject, doneText, isUndo, locale);
    const undo = inverses.size > 0 && canUndo ? () => context.undo(inverses) : undefined;
    const event: BulkActionEvent<T> = { type: `${name}s`, subject, status, message, undo };
    return { notice, event };
  });
  report.tellOfMany(
    sentences(...parts.map(({ notice }) => notice), bulkWarningOf?.([...answers.values()])),
    parts.map(({ event }) => event),
  );
}

/** How the writes of one name ended, in words. */
function describeOutcome<T>(
  { succeeded, failed, skipped }: BulkOutcome<T>,
  done: CountedText,
  isUndo: boolean,
  { labels, formatCount }: Pick<CoreLocale, "labels" | "formatCount">,
) {
  const succeededText = succeeded.length > 0 && formatCount(succeeded.length, done);
  const undoneText = isUndo && succeeded.length > 0 && labels.undone;
  const skippedText = skipped.length > 0 && formatCount(skipped.length, labels.skippedCount);
  const failedText = failed.length > 0 && formatCount(failed.length, labels.failedCount);
  const status: BulkActionEvent<T>["status"] = succeeded.length > 0 || failed.length === 0 ? "success" : "error";
  return {
    status,
    message: sentences(undoneText, succeededText, failedText, skippedText),
    // Errors are shown at their rows: the notice doesn't repeat them.
    notice: sentences(undoneText, succeededText, skippedText),
  };
}
