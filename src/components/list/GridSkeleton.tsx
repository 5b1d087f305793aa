"use client";

import { cx } from "../../lib/cx.js";
import { Skeleton } from "../ui/Skeleton.js";
import type { TableFit } from "./columnFit.js";
import { GRID } from "./gridClasses.js";

interface GridSkeletonProps {
  readonly rows: number;
  readonly columns: readonly { readonly id: string }[];
  readonly fit: TableFit;
  readonly hasCheckboxes: boolean;
  /** Whether rows begin with a picture, and have a second line. */
  readonly isOfUsers: boolean;
  /** What the rows are. */
  readonly slot: string;
}

/** Rows with the shape and the height of those that come. Nothing for a screen reader: the table says that it is busy. */
export function GridSkeleton({ rows, columns, fit, hasCheckboxes, isOfUsers, slot }: GridSkeletonProps) {
  return Array.from({ length: rows }, (_, index) => (
    <tr key={index} aria-hidden data-slot={`${slot}-row-skeleton`} className={cx(GRID.row, "roster:animate-pulse")}>
      <td className={GRID.first}>
        <span className={GRID.firstLine}>
          {hasCheckboxes && <Skeleton className="roster:size-4 roster:shrink-0" />}
          {isOfUsers && <Skeleton className="roster:size-8 roster:shrink-0 roster:rounded-full" />}
          <span className="roster:grid roster:flex-1 roster:gap-2">
            <Skeleton className="roster:h-3 roster:w-2/5" />
            {isOfUsers && (
              <Skeleton className="roster:h-3 roster:w-3/5 roster:group-data-[density=compact]/list:hidden" />
            )}
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
