"use client";

import { useState } from "react";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { TableLayout } from "../../state/members/tableLayout.js";
import { columnLabel, type MemberColumn } from "../../state/members/memberColumn.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { Button } from "../ui/Button.js";
import { LazyDialog } from "../ui/LazyDialog.js";
import { iconElement } from "../icons/iconElement.js";
import { slidersHorizontal } from "../icons/icons.js";

export const tableLayoutDialog = lazyPart(() => import("./TableLayoutDialog.js"));

interface TableLayoutButtonProps {
  readonly columns: readonly MemberColumn[];
  readonly layout: TableLayout;
  readonly onChange: (layout: TableLayout) => void;
}

/** Opens what a person may choose about how the table is shown. */
export function TableLayoutButton({ columns, layout, onChange }: TableLayoutButtonProps) {
  const { labels } = useCoreLocale();
  const parts = useParts();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      {Button.renderIn(parts, {
        size: "icon",
        variant: "ghost",
        "aria-label": labels.tableLayout,
        title: labels.tableLayout,
        "aria-haspopup": "dialog",
        onClick: () => setIsOpen(true),
        children: iconElement(slidersHorizontal),
      })}
      {isOpen && (
        <LazyDialog part={tableLayoutDialog} onClose={close}>
          {({ TableLayoutDialog }) => (
            <TableLayoutDialog
              columns={columns.map((column) => ({ id: column.id, label: columnLabel(column, labels) }))}
              layout={layout}
              onChange={onChange}
              onClose={close}
            />
          )}
        </LazyDialog>
      )}
    </>
  );
}
