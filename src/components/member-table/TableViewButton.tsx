"use client";

import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import { useState } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { TableView } from "../../state/members/tableView.js";
import { columnId, columnLabel, type MemberColumn } from "./memberColumns.js";
import { tableViewDialog } from "../parts.js";
import { Button } from "../ui/Button.js";
import { OnDemand } from "../ui/OnDemand.js";

interface TableViewButtonProps {
  readonly columns: readonly MemberColumn[];
  readonly view: TableView;
  readonly onChange: (view: TableView) => void;
}

/** Opens what a person may choose about how the table is shown. */
export function TableViewButton({ columns, view, onChange }: TableViewButtonProps) {
  const { labels } = useCoreLocale();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        size="icon"
        look="ghost"
        aria-label={labels.tableLayout}
        title={labels.tableLayout}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        <SlidersHorizontal aria-hidden className="roster:size-4" />
      </Button>
      {isOpen && (
        <OnDemand part={tableViewDialog} onClose={close}>
          {({ TableViewDialog }) => (
            <TableViewDialog
              columns={columns.map((column) => ({ id: columnId(column), label: columnLabel(column, labels) }))}
              view={view}
              onChange={onChange}
              onClose={close}
            />
          )}
        </OnDemand>
      )}
    </>
  );
}
