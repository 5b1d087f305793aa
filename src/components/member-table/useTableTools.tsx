"use client";

import { type ReactNode, useMemo } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import type { MemberColumn } from "../../state/members/memberColumn.js";
import type { TableLayout } from "../../state/members/tableLayout.js";
import { ExportMembersDialog } from "../export/ExportMembersDialog.js";
import { ManageGroupsDialog } from "../groups/ManageGroupsDialog.js";
import { iconElement } from "../icons/iconElement.js";
import { download, users } from "../icons/icons.js";
import { asElements } from "../ui/asElements.js";
import { TableLayoutButton } from "./TableLayoutButton.js";

interface TableToolsOptions {
  readonly canExport: boolean;
  readonly canChangeLayout: boolean;
  readonly canManageGroups: boolean;
  /** Which members an export contains. */
  readonly params: MembershipFilters;
  /** The columns as rendered. */
  readonly columns: readonly MemberColumn[];
  /** Those that can be shown. */
  readonly allColumns: readonly MemberColumn[];
  readonly layout: TableLayout;
  readonly setLayout: (layout: TableLayout) => void;
  /** What the app adds. */
  readonly toolbar: ReactNode;
}

const EXPORT_ICON = iconElement(download);
const GROUPS_ICON = iconElement(users);

/** The end of the toolbar: export, layout, and what the app adds. The same elements while nothing of it changes, so that they render no more. */
export function useTableTools(options: TableToolsOptions): ReactNode {
  const { canExport, canChangeLayout, canManageGroups, params, columns, allColumns, layout, setLayout, toolbar } =
    options;
  const { labels } = useCoreLocale();
  return useMemo(
    () => (
      <>
        {canExport && (
          <ExportMembersDialog
            filters={params}
            ownColumns={columns}
            size="icon"
            variant="ghost"
            aria-label={labels.export}
            title={labels.export}
          >
            {EXPORT_ICON}
          </ExportMembersDialog>
        )}
        {canManageGroups && (
          <ManageGroupsDialog size="icon" variant="ghost" aria-label={labels.manageGroups} title={labels.manageGroups}>
            {GROUPS_ICON}
          </ManageGroupsDialog>
        )}
        {canChangeLayout && <TableLayoutButton columns={allColumns} layout={layout} onChange={setLayout} />}
        {asElements(toolbar)}
      </>
    ),
    [allColumns, canChangeLayout, canExport, canManageGroups, columns, labels, layout, params, setLayout, toolbar],
  );
}
