"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useLocale } from "../../labels/useLocale.js";
import { CSV_START, csvLine } from "../../lib/csv.js";
import { saveFile } from "../../lib/dom/saveFile.js";
import type { MembershipFilters } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { walkMemberships } from "../../query/lists/walkMemberships.js";
import type { BulkProgress } from "../list/useBulk.js";
import { columnLabel, type MemberColumn } from "./memberColumn.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import { useAbortable } from "../list/useAbortable.js";

export interface UseExportMembersOptions {
  /** Who is exported. */
  readonly filters: MembershipFilters;
  /** What is exported of each: any text will do, it is made harmless for spreadsheets. */
  readonly columns: readonly Pick<MemberColumn, "label" | "text">[];
  /** Default: `members-2026-11-22.csv`, with the day of the export. */
  readonly fileName?: string | undefined;
  /** What becomes of the whole file. Default: the browser downloads it. */
  readonly save?: ((file: Blob, fileName: string) => void) | undefined;
}

/** A file that was saved. */
export interface ExportOutcome {
  /** How many members the file has. */
  readonly rows: number;
  /** How many it was to have when it began. */
  readonly expected: number;
  /** How many match after the export. Differs from `rows` when members changed during it. */
  readonly matching: number;
  readonly fileName: string;
}

/** What is known of the export that was begun last. */
interface ExportState {
  /** Its progress while it runs. */
  readonly progress?: BulkProgress | undefined;
  readonly outcome?: ExportOutcome | undefined;
  /** Why there is no file. */
  readonly error?: OrganizationError | undefined;
  /** Whether it was stopped, so that there is no file. */
  readonly isStopped?: boolean | undefined;
}

/** Writing all who match into a CSV file. */
export interface ExportMembersState extends ExportState {
  /**
   * Starts an export, unless one runs.
   *
   * @param expected how many members a person was told that it will have. Default: as many as there are when it begins
   */
  readonly start: (expected?: number) => void;
  /** Ends it without a file. */
  readonly stop: () => void;
}

/**
 * Exports all members who match, page by page. There is a file when all of it is there, and none before. It is stopped when
 * its component goes, and when another organization is shown.
 */
export function useExportMembers(options: UseExportMembersOptions): ExportMembersState {
  const { filters, columns, save = saveFile } = options;
  const client = useQueryClient();
  const organization = useOrganization();
  const { labels } = useLocale();
  const [state, setState] = useOrganizationState<ExportState>(() => ({}));
  const abortable = useAbortable();
  const leave = useEffectEvent(() => abortable.stop());
  useEffect(() => () => leave(), []);

  /** A browser may refuse to save files. */
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
