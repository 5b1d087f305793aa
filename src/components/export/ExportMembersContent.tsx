"use client";

import { useRef } from "react";
import { useMemberships } from "../../hooks/reads/useMemberships.js";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { sentences } from "../../lib/sentences.js";
import type { MembershipFilters } from "../../organization/Organization.js";
import { useConnection } from "../../state/list/useConnection.js";
import { isNarrowed } from "../../state/members/memberFilters.js";
import { columnLabel, exportedColumns, type MemberColumn } from "../../state/members/memberColumn.js";
import { type ExportOutcome, useExportMembers } from "../../state/members/useExportMembers.js";
import { EXPORT_COLUMNS } from "../member-table/memberColumns.js";
import { Button } from "../ui/Button.js";
import { Dialog, DialogActions } from "../ui/Dialog.js";
import { Alert } from "../ui/Alert.js";
import { ProgressBar } from "../ui/ProgressBar.js";

export interface ExportMembersContentProps {
  readonly filters: MembershipFilters;
  /** Default: all of `memberColumns`. */
  readonly columns?: readonly MemberColumn[] | undefined;
  /** Default: `members-2026-11-22.csv`, with the day of the export. */
  readonly fileName?: string | undefined;
  /** Called when it closes; a running export then ends without a file. */
  readonly onClose: () => void;
}

/** Says what an export will have, makes it, and says what it has. It is there while it is open. */
export function ExportMembersContent({
  filters,
  columns = EXPORT_COLUMNS,
  fileName,

  onClose,
}: ExportMembersContentProps) {
  const { labels, formatList, formatNumber } = useLocale();
  const list = useMemberships({ ...filters, pageSize: 1 });
  const { progress, outcome, error, isStopped, start, stop } = useExportMembers({
    filters,
    columns,
    fileName,
  });
  const { isOffline } = useConnection("memberships");
  const mainButton = useRef<HTMLButtonElement>(null);
  const outcomeText = useOutcomeText(outcome);
  const listed = list.isSuccess && !list.isPlaceholderData ? list.count : undefined;
  const count = outcome?.matching ?? listed;
  const isEmpty = count === 0;
  return (
    <Dialog
      data-slot="export-dialog"
      isOpen
      onOpenChange={onClose}
      title={labels.exportMembers}
      description={useCountText(filters, count, list.isError)}
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        mainButton.current?.focus();
      }}
    >
      {/* What happens takes the note's place, so that the buttons keep theirs. */}
      <div className="roster:grid">
        <p
          className={cx(
            "roster:col-start-1 roster:row-start-1 roster:wrap-anywhere",
            (progress || outcome || error || isStopped) && "roster:invisible",
          )}
        >
          {labels.exportContents(formatList(exportedColumns(columns).map((column) => columnLabel(column, labels))))}
        </p>
        <div className="roster:col-start-1 roster:row-start-1">
          {progress && (
            <ProgressBar
              value={Math.min(progress.done, progress.total)}
              total={Math.max(1, progress.total)}
              words={labels.progress(formatNumber(progress.done), formatNumber(progress.total))}
              isStopping={progress.isStopping}
              onStop={stop}
            />
          )}
          {error && (
            <Alert>
              <span className="roster:min-w-0 roster:wrap-anywhere">
                {sentences(labels.exportFailed, labels.error(error))}
              </span>
            </Alert>
          )}
          <p role="status" data-slot="export-outcome" className="roster:wrap-anywhere">
            {isStopped ? labels.exportStopped : progress && isOffline ? labels.exportOffline : outcomeText}
          </p>
        </div>
      </div>
      <DialogActions>
        {!outcome && <Button onClick={onClose}>{labels.cancel}</Button>}
        <Button
          ref={mainButton}
          data-focus-home=""
          variant="primary"
          aria-disabled={!outcome && (isEmpty || progress !== undefined)}
          onClick={({ detail }) => {
            // The second press of a double click is not meant for what came of the first.
            if (detail > 1) return;
            if (outcome) onClose();
            else if (!isEmpty) start(count);
          }}
        >
          {outcome ? labels.done : error ? labels.tryAgain : labels.export}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** How many will be exported. */
function useCountText(filters: MembershipFilters, count: number | undefined, isUnknown: boolean): string {
  const { labels, formatCount } = useLocale();
  const isFiltered = isNarrowed(filters);
  if (count === undefined) return isUnknown ? labels.exportUncounted : labels.exportCounting;
  if (count === 0) return labels.exportNone;
  return formatCount(count, isFiltered ? labels.exportMatchCount : labels.exportCount);
}

/** How many were exported, and why there are others than was said. */
function useOutcomeText(outcome: ExportOutcome | undefined): string | undefined {
  const { labels, formatCount } = useLocale();
  if (!outcome) return undefined;
  const { rows, expected, matching, fileName } = outcome;
  const difference = rows - expected;
  return sentences(
    formatCount(rows, (number, written) => labels.exported(number, written, fileName)),
    difference < 0 && formatCount(-difference, labels.exportFewer),
    difference > 0 && formatCount(difference, labels.exportMore),
    matching !== rows && formatCount(matching, labels.exportOutdated),
  );
}
