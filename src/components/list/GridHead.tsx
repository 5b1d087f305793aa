"use client";

import { memo } from "react";
import { type CoreLocale, useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import type { MembershipOrderField } from "../../organization/listParams.js";
import { type ColumnFit, columnWidth, inRem, type TableFit } from "./columnFit.js";
import { GRID } from "./gridClasses.js";
import type { SortingState } from "../../state/view/sorting.js";
import { iconElement } from "../icons/iconElement.js";
import { arrowDown, arrowUp } from "../icons/icons.js";

/** What the head says of a column. */
export interface GridColumn extends ColumnFit {
  readonly label: string;
  /** The field that the list can be sorted by. */
  readonly sortBy?: MembershipOrderField | undefined;
}

interface GridHeadProps {
  /** The name of the first column. */
  readonly label: string;
  /** The field of the first column. */
  readonly sortBy?: MembershipOrderField | undefined;
  /** The others; the same object as long as they are the same. */
  readonly columns: readonly GridColumn[];
  readonly fit: TableFit;
  readonly sorting?: SortingState | undefined;
}

/** The columns' names. In a narrow place only those remain that sort. */
export const GridHead = memo(function GridHead({ label, sortBy, columns, fit, sorting }: GridHeadProps) {
  const { labels } = useCoreLocale();
  return (
    <thead role="rowgroup" className={GRID.head}>
      <tr role="row" aria-rowindex={1} className={GRID.headRow}>
        {columnElement(labels, { sorting, label, field: sortBy, isFirst: true, width: fit.first })}
        {columns.map((column) =>
          columnElement(labels, {
            key: column.id,
            sorting,
            label: column.label,
            field: column.sortBy,
            width: column.canGrow ? undefined : columnWidth(column),
            className: fit.hidden.get(column.id),
          }),
        )}
        {columnElement(labels, { label: labels.actions, isHidden: true, width: fit.actions })}
      </tr>
    </thead>
  );
});

interface ColumnOptions {
  /** Of the middle ones: their ids. */
  readonly key?: string;
  readonly label: string;
  /** Given where the column sorts. */
  readonly field?: MembershipOrderField | undefined;
  readonly sorting?: SortingState | undefined;
  /** Behind the checkbox for all rows. */
  readonly isFirst?: boolean;
  /** Only for screen readers. */
  readonly isHidden?: boolean;
  /** In rem; absent: what room is left. */
  readonly width?: number | undefined;
  readonly className?: string | undefined;
}

function columnElement(
  labels: CoreLocale["labels"],
  { key, label, field, sorting, isFirst, isHidden, width, className }: ColumnOptions,
) {
  const sort = field && sorting?.canSortBy(field) ? () => sorting.sortBy(field) : undefined;
  const direction = sort && field === sorting?.field ? sorting?.direction : undefined;
  return (
    <th
      key={key}
      role="columnheader"
      scope="col"
      style={{ width: width && inRem(width) }}
      aria-sort={sort && (direction ?? "none")}
      className={cx(
        "roster:h-10 roster:px-4 roster:text-start roster:font-medium roster:@max-xl:h-auto",
        isFirst && "roster:start-0 roster:z-1 roster:bg-inherit roster:ps-[calc(--spacing(4)+var(--roster-select))]",
        isHidden && "roster:end-0 roster:bg-inherit",
        sort || isFirst ? "roster:@max-xl:px-0" : "roster:@max-xl:sr-only roster:@max-xl:start-0",
        "roster:@max-xl:w-auto!",
        className,
      )}
    >
      {sort ? (
        <button
          type="button"
          tabIndex={-1}
          onClick={sort}
          title={labels.sortBy(label)}
          className="roster:group roster:inline-flex roster:min-h-6 roster:items-center roster:gap-1 roster:rounded-control roster:whitespace-nowrap roster:hover:text-fg roster:pointer-coarse:min-h-10"
        >
          <span>{label}</span>
          {iconElement(
            direction === "descending" ? arrowDown : arrowUp,
            cx(
              "roster:size-3.5 roster:shrink-0 roster:transition-opacity roster:duration-150",
              direction
                ? "roster:text-fg"
                : "roster:opacity-0 roster:@max-xl:opacity-40 roster:group-hover:opacity-60 roster:group-focus-visible:opacity-60",
            ),
          )}
        </button>
      ) : (
        <span className={cx(isHidden && "roster:sr-only")}>{label}</span>
      )}
    </th>
  );
}
