"use client";

/** Rows at their final height during the first load. */
export function MemberTableSkeleton({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return Array.from({ length: rows }, (_, index) => (
    // Nothing for a screen reader: the table says that it is busy.
    <tr key={index} aria-hidden data-slot="member-row-skeleton" className="roster:border-t roster:border-line">
      <td colSpan={columns} className="roster:h-(--roster-row) roster:px-4">
        <span className="roster:flex roster:animate-pulse roster:items-center roster:gap-3">
          <span className="roster:size-8 roster:shrink-0 roster:rounded-full roster:bg-skeleton" />
          <span className="roster:h-3 roster:w-40 roster:rounded-control roster:bg-skeleton" />
          <span className="roster:ms-auto roster:h-3 roster:w-24 roster:rounded-control roster:bg-skeleton" />
        </span>
      </td>
    </tr>
  ));
}
