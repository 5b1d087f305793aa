"use client";

import { useMemo } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { columnLabel, type MemberColumn } from "../../state/members/memberColumn.js";
import { columnsOf, type TableLayout } from "../../state/members/tableLayout.js";
import { onlyWithField } from "../../organization/rules/knowable.js";
import { useKnowableFields } from "../../state/members/useKnowableFields.js";
import { fitColumns } from "../list/columnFit.js";
import { columnsIn, hasAddressColumn } from "./defaultColumns.js";

/** The columns of a table: those that can be shown, those of its layout, what they are called, and how they fit. */
export function useMemberColumns(given: readonly MemberColumn[], layout: TableLayout) {
  const { labels } = useCoreLocale();
  const { membershipFilterFields } = useKnowableFields();
  const allColumns = useMemo(() => onlyWithField(given, membershipFilterFields), [given, membershipFilterFields]);
  const columns = useMemo(
    () => columnsIn(columnsOf(allColumns, layout), layout.density === "compact"),
    [allColumns, layout],
  );
  const fit = useMemo(() => fitColumns(columns, { hasAddress: !hasAddressColumn(columns) }), [columns]);
  const headColumns = useMemo(
    () => columns.map((column) => ({ ...column, label: columnLabel(column, labels) })),
    [columns, labels],
  );
  return { allColumns, columns, fit, headColumns };
}
