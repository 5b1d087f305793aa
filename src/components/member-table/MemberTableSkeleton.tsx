"use client";

import { cx } from "../../lib/cx.js";
import type { MemberColumn } from "../../state/members/memberColumn.js";
import type { TableFit } from "../list/columnFit.js";
import { GRID } from "../list/gridClasses.js";
import { Skeleton } from "../ui/Skeleton.js";

interface MemberTableSkeletonProps {
  readonly rows: number;
  readonly columns: readonly MemberColumn[];
  readonly fit: TableFit;
  readonly hasCheckboxes: boolean;
}

/** Rows with the shape and the height of those that come. */
export function MemberTableSkeleton({ rows, columns, fit, hasCheckboxes }: MemberTableSkeletonProps) {
  return Array.from({ length: rows }, (_, index) => (
    // Nothing for a screen reader: the table says that it is busy.
    <tr key={index} aria-hidden data-slot="member-row-skeleton" className={cx(GRID.row, "roster:animate-pulse")}>
      <td className={GRID.person}>
        <span className={GRID.personLine}>
          {hasCheckboxes && <Skeleton className="roster:size-4 roster:shrink-0" />}
          <Skeleton className="roster:size-8 roster:shrink-0 roster:rounded-full" />
          <span className={cx(GRID.lines, "roster:grid roster:gap-2")}>
            <Skeleton className="roster:h-3 roster:w-2/5" />
            <Skeleton className="roster:h-3 roster:w-3/5 roster:group-data-[density=compact]/list:hidden" />
          </span>
        </span>
      </td>
      {columns.map(({ id }) => (
        <td key={id} className={cx(GRID.cell, fit.hidden.get(id))}>
          <Skeleton className="roster:block roster:h-3 roster:w-20" />
        </td>
      ))}
      <td className={GRID.actions} />
    </tr>
  ));
}
