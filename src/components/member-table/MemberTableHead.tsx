"use client";

import { memo } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import type { MembershipOrderField } from "../../organization/Organization.js";
import { columnLabel, type MemberColumn } from "../../state/members/memberColumn.js";
import { columnWidth, inRem } from "./memberColumns.js";
import type { SortingState } from "../../state/members/useMemberTable.js";
import { Icon } from "../icons/Icon.js";
import { arrowDown, arrowUp } from "../icons/icons.js";

interface MemberTableHeadProps {
  readonly columns: readonly MemberColumn[];
  readonly sorting: SortingState;
  /** How many buttons a row may have. */
  readonly actions: number;
}

/** The columns' names. In a narrow place only those remain that sort. */
export const MemberTableHead = memo(function MemberTableHead({ columns, sorting, actions }: MemberTableHeadProps) {
  const { labels } = useCoreLocale();
  return (
    <thead role="rowgroup" className="roster:text-muted roster:@max-2xl:block">
      <tr
        role="row"
        className="roster:@max-2xl:flex roster:@max-2xl:items-center roster:@max-2xl:gap-x-4 roster:@max-2xl:px-4"
      >
        <Column label={labels.member} sorting={sorting} field="first_name" />
        {columns.map((column) => (
          <Column
            key={column.id}
            label={columnLabel(column, labels)}
            sorting={sorting}
            field={column.sortBy}
            width={column.canGrow ? undefined : columnWidth(column)}
          />
        ))}
        {actions > 0 && <Column label={labels.actions} isHidden width={1.5 + 2 * actions} />}
      </tr>
    </thead>
  );
});

interface ColumnProps {
  readonly label: string;
  /** Given where the column sorts. */
  readonly field?: MembershipOrderField | undefined;
  readonly sorting?: SortingState;
  /** Only for screen readers. */
  readonly isHidden?: boolean;
  /** In rem; absent: what room is left. */
  readonly width?: number | undefined;
}

function Column({ label, field, sorting, isHidden, width }: ColumnProps) {
  const { labels } = useCoreLocale();
  const sort = field && sorting?.canSortBy(field) ? () => sorting.sortBy(field) : undefined;
  const direction = sort && field === sorting?.field ? sorting?.direction : undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      style={{ width: width && inRem(width) }}
      aria-sort={sort && (direction ?? "none")}
      className={cx(
        "roster:h-10 roster:@max-2xl:h-auto roster:@max-2xl:py-2 roster:px-4 roster:text-start roster:font-medium",
        sort ? "roster:@max-2xl:px-0" : "roster:@max-2xl:sr-only",
        "roster:@max-2xl:w-auto!",
      )}
    >
      {sort ? (
        <button
          type="button"
          onClick={sort}
          title={labels.sortBy(label)}
          className="roster:group roster:inline-flex roster:min-h-6 roster:items-center roster:gap-1 roster:rounded-control roster:hover:text-fg roster:pointer-coarse:min-h-10"
        >
          <span>{label}</span>
          <Icon
            icon={direction === "descending" ? arrowDown : arrowUp}
            className={cx(
              "roster:size-3.5 roster:shrink-0 roster:transition-opacity roster:duration-150",
              direction
                ? "roster:text-fg"
                : "roster:opacity-0 roster:@max-2xl:opacity-40 roster:group-hover:opacity-60 roster:group-focus-visible:opacity-60",
            )}
          />
        </button>
      ) : (
        <span className={cx(isHidden && "roster:sr-only")}>{label}</span>
      )}
    </th>
  );
}
