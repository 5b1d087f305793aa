"use client";

import { useRef } from "react";
import { useMemberships } from "../../hooks/reads/useMemberships.js";
import { useLocale } from "../../labels/useLocale.js";
import { sentences } from "../../lib/sentences.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import { useConnection } from "../../state/list/useConnection.js";
import { isNarrowed } from "../../state/members/memberFilters.js";
import { columnLabel, exportedColumns, type MemberColumn } from "../../state/members/memberColumn.js";
import { onlyWithField } from "../../organization/rules/knowable.js";
import { useKnowableFields } from "../../state/members/useKnowableFields.js";
import { type ExportOutcome, useExportMembers } from "../../state/export/useExportMembers.js";
import { EXPORT_COLUMNS } from "../member-table/memberColumns.js";
import { Button } from "../ui/Button.js";
import { Dialog, DialogActions } from "../ui/Dialog.js";
import { Alert } from "../ui/Alert.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { ProgressBar } from "../ui/ProgressBar.js";

export interface ExportMembersContentProps {
  readonly filters: MembershipFilters;
  /** Default: all of `memberColumns`. */
  readonly columns?: readonly MemberColumn[] | undefined;
  /** Columns of your own, exported after `columns`; those that are among them already are left out. */
  readonly ownColumns?: readonly MemberColumn[] | undefined;
  /** Default: `members-2026-11-22.csv`, with the day of the export. */
  readonly fileName?: string | undefined;
  /** Called when it closes; a running export then ends without a file. */
  readonly onClose: () => void;
}

/** Says what an export will have, makes it, and says what it has. It is there while it is open. */
export function ExportMembersContent({
  filters,
  columns: given = EXPORT_COLUMNS,
  ownColumns = [],
  fileName,
  onClose,
}: ExportMembersContentProps) {
  const all = [...given, ...ownColumns.filter(({ id }) => !given.some((column) => column.id === id))];
  const columns = onlyWithField(all, useKnowableFields().membershipFilterFields);
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
  const countText = useCountText(filters, count, list.isError);
  const standing = isStopped
    ? labels.exportStopped
    : progress && isOffline
      ? labels.exportOffline
      : (outcomeText ?? countText);
  const isEmpty = count === 0;
  const isAsking = !outcome && !error && !isStopped;
  const press = () => {
    if (outcome) onClose();
    else if (progress) stop();
    else if (!isEmpty) start(count);
  };
  return (
    <Dialog
      data-slot="export-dialog"
      isOpen
      onOpenChange={onClose}
      title={labels.exportMembers}
      description={<span data-slot="export-outcome">{standing}</span>}
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        mainButton.current?.focus();
      }}
    >
      <LiveRegion text={standing ?? ""} />
      {isAsking && (
        <p className="roster:wrap-anywhere">
          {labels.exportContents(formatList(exportedColumns(columns).map((column) => columnLabel(column, labels))))}
        </p>
      )}
      {progress && (
        <ProgressBar
          value={Math.min(progress.done, progress.total)}
          total={Math.max(1, progress.total)}
          words={labels.progress(formatNumber(progress.done), formatNumber(progress.total))}
          isStopping={progress.isStopping}
        />
      )}
      {error && (
        <Alert>
          <span className="roster:min-w-0 roster:wrap-anywhere">
            {sentences(labels.exportFailed, labels.error(error))}
          </span>
        </Alert>
      )}
      <DialogActions>
        {!outcome && !progress && <Button onClick={onClose}>{labels.cancel}</Button>}
        {/* One button all the while: so the focus stays. */}
        <Button
          ref={mainButton}
          data-focus-home=""
          variant={progress ? "secondary" : "primary"}
          aria-disabled={progress ? progress.isStopping : isEmpty && !outcome}
          // The second press of a double click is not meant for what came of the first.
          onClick={({ detail }) => detail < 2 && press()}
        >
          {outcome
            ? labels.done
            : progress
              ? labels[progress.isStopping ? "stopping" : "stop"]
              : error
                ? labels.tryAgain
                : labels.export}
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
