"use client";

import type { ReactNode } from "react";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { cx } from "../../lib/cx.js";
import { asElements } from "../ui/asElements.js";
import { Checkbox, isRangeMeant } from "../ui/Checkbox.js";
import type { TableFit } from "./columnFit.js";
import { GRID } from "./gridClasses.js";

/** A cell beside the first one. */
export interface GridCell {
  /** The column's id. */
  readonly id: string;
  /** The column's name, which a card shows before the value. Absent: the value says enough. */
  readonly label?: string | false | undefined;
  readonly content: ReactNode;
  readonly isBusy?: boolean | undefined;
  readonly className?: string | undefined;
}

interface GridRowProps {
  /** What the rows are: the slots of the row and its parts begin with it. */
  readonly slot: string;
  readonly rowId: string;
  /** Its place in the whole list, from 1. Absent where the table gives it one (`placed`). */
  readonly place?: number;
  /** What it is about: screen readers say it before each of its cells. */
  readonly name: string;
  /** What else its cells say, in short: screen readers say it after the name where the row has the focus, and read no cell then. */
  readonly facts: readonly (string | false | undefined)[];
  /** What is selected, in words; `undefined`: this row can't be selected. */
  readonly selectLabel: string | undefined;
  /** Whether other rows can be selected: the texts of all begin at the same place. */
  readonly hasCheckboxes: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (isRange: boolean) => void;
  readonly isPending: boolean;
  readonly isViewer?: boolean;
  /** Stands before the lines. */
  readonly picture?: ReactNode;
  /** The lines of the first cell. */
  readonly children: ReactNode;
  readonly cells: readonly GridCell[];
  readonly fit: TableFit;
  readonly actions: ReactNode;
  /** Whether the actions are buttons with words, which need a line of their own in a card. */
  readonly hasWideActions?: boolean;
  /** Why the latest write failed. */
  readonly error?: ReactNode;
}

/** A row of a list; in a narrow place, a card. */
export function GridRow(props: GridRowProps) {
  const { slot, rowId, place, name, facts, selectLabel, hasCheckboxes, isSelected, onSelect, isPending, isViewer } =
    props;
  const { picture, children, cells, fit, actions, hasWideActions, error } = props;
  const parts = useParts();
  return (
    <>
      <tr
        role="row"
        tabIndex={-1}
        suppressHydrationWarning
        aria-label={[name, ...facts].filter(Boolean).join(" ")}
        aria-selected={selectLabel === undefined ? undefined : isSelected}
        data-slot={`${slot}-row`}
        data-row-id={rowId}
        // The first is the head's.
        aria-rowindex={place && place + 1}
        data-pending={isPending || undefined}
        data-viewer={isViewer || undefined}
        data-selected={isSelected || undefined}
        className={GRID.row}
      >
        <th role="rowheader" scope="row" aria-label={name} className={GRID.first}>
          <span className={GRID.firstLine}>
            {selectLabel !== undefined
              ? Checkbox.renderIn(parts, {
                  "data-slot": `${slot}-select`,
                  tabIndex: -1,
                  checked: isSelected,
                  "aria-label": selectLabel,
                  onCheckedChange: () => onSelect(isRangeMeant()),
                  className: GRID.select,
                })
              : hasCheckboxes && <span className="roster:w-4 roster:shrink-0" />}
            {asElements(picture)}
            <span className={GRID.lines}>{children}</span>
          </span>
        </th>
        {cells.map(({ id, label, content, isBusy, className }) => (
          <td
            key={id}
            role="gridcell"
            aria-busy={isBusy}
            className={cx(GRID.cell, label && GRID.labelled, fit.hidden.get(id), className)}
          >
            {label && labelElement(label)}
            {asElements(content)}
          </td>
        ))}
        <td role="gridcell" className={cx(GRID.actions, hasWideActions ? GRID.wideActions : GRID.menu)}>
          {actions}
        </td>
      </tr>
      {error && (
        // It spans no column that can be hidden: one too many would be another column.
        <tr role="row" data-slot={`${slot}-row-error`} className={GRID.error}>
          <td
            role="gridcell"
            colSpan={cells.filter(({ id }) => !fit.hidden.has(id)).length + 2}
            className={GRID.errorCell}
          >
            <div className={GRID.errorNote}>{error}</div>
          </td>
        </tr>
      )}
    </>
  );
}

interface LineTextOptions {
  /** Whether no other line stands below it: then it may take two. */
  readonly isAlone?: boolean;
  readonly className?: string;
}

/**
 * A line of the first cell: cut where it is too long, with the whole of it as its title. It is called, as what follows, and
 * not rendered: a component less for each row.
 */
export const lineElement = (text: string, { isAlone, className }: LineTextOptions = {}) => (
  <bdi title={text} className={cx(isAlone ? GRID.name : GRID.text, className)}>
    {text}
  </bdi>
);

/** The text of another cell. */
export const valueElement = (text: string | undefined) => (
  <bdi title={text} className={GRID.value}>
    {text}
  </bdi>
);

/** What a value is, where there is no head above it. */
const labelElement = (label: string) => (
  // With a space, also for screen readers.
  <span className="roster:hidden roster:text-muted roster:@max-xl:inline">{`${label} `}</span>
);
