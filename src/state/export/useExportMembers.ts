"use client";

import { useEffect } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { useLocale } from "../../labels/useLocale.js";
import { CSV_START, csvLine } from "../../lib/csv.js";
import { saveFile } from "../../lib/dom/saveFile.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { walkMemberships } from "../../query/lists/walkMemberships.js";
import type { BulkProgress } from "../list/useBulk.js";
import { columnLabel, exportedColumns, type MemberColumn } from "../members/memberColumn.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import { useAbortable } from "../list/useAbortable.js";

export interface UseExportMembersOptions {
  /** The members to export. */
  readonly filters: MembershipFilters;
  /** The exported columns: those with a `text`. Texts that a spreadsheet could run as formulas are escaped. */
  readonly columns: readonly MemberColumn[];
  /** Default: `members-2026-11-22.csv`, with the day of the export. */
  readonly fileName?: string | undefined;
  /** Saves the complete file. Default: the browser downloads it. */
  readonly save?: ((file: Blob, fileName: string) => void) | undefined;
}

/** The outcome of an export. */
export interface ExportOutcome {
  /** The number of members in the file. */
  readonly rows: number;
  /** The number of members when the export started. */
  readonly expected: number;
  /** The number of matching members after the export. Differs from `rows` if members changed during it. */
  readonly matching: number;
  readonly fileName: string;
}

/** The state of the latest export. */
interface ExportState {
  /** Its progress while it is running. */
  readonly progress?: BulkProgress | undefined;
  readonly outcome?: ExportOutcome | undefined;
  /** Why it failed. No file was saved. */
  readonly error?: OrganizationError | undefined;
  /** Whether it was stopped. No file was saved. */
  readonly isStopped?: boolean | undefined;
}

/** The state and actions of an export. */
export interface ExportMembersState extends ExportState {
  /**
   * Starts an export, unless one is running. @param expected the number of members that the user was told. Default: the
   * number when it starts
   *
   * @param expected how many members a person was told that it will have. Default: as many as there are when it begins
   */
  readonly start: (expected?: number) => void;
  /** Stops the export without a file. */
  readonly stop: () => void;
}

/**
 * Exports all matching members as CSV, page by page, and saves the file once it is complete. Unmounting or another
 * organization stops it.
 */
export function useExportMembers(options: UseExportMembersOptions): ExportMembersState {
  const { filters, save = saveFile } = options;
  const columns = exportedColumns(options.columns);
  const [client, organization] = useClient();
  const { labels } = useLocale();
  const [state, setState] = useOrganizationState<ExportState>(() => ({}));
  const abortable = useAbortable();
  const leave = useLatestCallback(() => abortable.stop());
  useEffect(() => () => leave(), [leave]);

  /** Browsers may refuse to save files. */
  const saveAs = (file: Blob, fileName: string) => {
    try {
      save(file, fileName);
    } catch (cause) {
      // An app's own way to save may have a fault: its developers are told.
      if (!(cause instanceof DOMException)) reportError(cause);
      throw new OrganizationError(labels.exportNotSaved, { cause });
    }
  };
  const run = async (said: number | undefined) => {
    const { signal, end } = abortable.begin();
    setState(() => ({ progress: { done: 0, total: said ?? 0, isStopping: false } }));
    // Swedish writes a day as ISO 8601 does; the day is the person's own.
    const fileName = options.fileName ?? labels.exportFileName(new Date().toLocaleDateString("sv-SE"));
    const parts: BlobPart[] = [CSV_START, csvLine(columns.map((column) => columnLabel(column, labels)))];
    let [rows, matching, expected] = [0, 0, said];
    try {
      for await (const part of walkMemberships(client, organization, filters, signal)) {
        // The browser may keep blobs outside of memory.
        parts.push(new Blob(part.rows.map((row) => csvLine(columns.map(({ text }) => text(row))))));
        [rows, matching, expected] = [part.done, part.total, expected ?? part.total];
        setState(() => ({ progress: { done: part.done, total: part.total, isStopping: signal.aborted } }));
      }
      signal.throwIfAborted();
      saveAs(new Blob(parts, { type: "text/csv;charset=utf-8" }), fileName);
      setState(() => ({ outcome: { rows, matching, expected: expected ?? rows, fileName } }));
    } catch (error) {
      const isKnown = error instanceof OrganizationError;
      // A column of the app's own may fail as well: no file, and the app's developers are told.
      const known = isKnown ? error : new OrganizationError(labels.exportBroken, { cause: error });
      setState(() => (signal.aborted ? { isStopped: true } : { error: known }));
      if (!signal.aborted && !isKnown) throw error;
    } finally {
      end();
    }
  };
  return {
    ...state,
    start: (expected) => {
      if (!abortable.isRunning()) void run(expected);
    },
    stop: () => {
      abortable.stop();
      setState((now) => (now.progress ? { progress: { ...now.progress, isStopping: true } } : now));
    },
  };
}
