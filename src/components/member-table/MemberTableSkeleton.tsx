"use client";

import { Skeleton } from "../ui/Skeleton.js";

/** Rows at their final height during the first load. */
export function MemberTableSkeleton({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return Array.from({ length: rows }, (_, index) => (
    // Nothing for a screen reader: the table says that it is busy.
    <tr key={index} aria-hidden data-slot="member-row-skeleton" className="roster:border-t roster:border-line">
      <td colSpan={columns} className="roster:h-(--roster-row) roster:px-4">
        <span className="roster:flex roster:animate-pulse roster:items-center roster:gap-3">
          <Skeleton className="roster:size-8 roster:shrink-0 roster:rounded-full" />
          <Skeleton className="roster:h-3 roster:w-40" />
          <Skeleton className="roster:ms-auto roster:h-3 roster:w-24" />
        </span>
      </td>
    </tr>
  ));
}
