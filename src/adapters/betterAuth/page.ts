import type { PageParams } from "../../organization/Organization.js";
import type { PaginatedResponse } from "../../organization/records.js";

type SortKey = string | number;

/** How many rows stand before a page. */
export const startOf = ({ initialPage = 1, pageSize = 10 }: PageParams): number =>
  (Math.max(1, initialPage) - 1) * pageSize;

/** One page of all the rows. */
export function pageOf<T>(rows: readonly T[], page: PageParams): PaginatedResponse<T> {
  const start = startOf(page);
  return { data: rows.slice(start, start + (page.pageSize ?? 10)), totalCount: rows.length };
}

const compare = (a: SortKey, b: SortKey) => (a < b ? -1 : a > b ? 1 : 0);

/** How to sort by what a row has, and by its id where others have the same. @param orderBy falls where it begins with `-` */
export function inOrderOf<T extends { readonly id: string }>(orderBy: string, keyOf: (row: T) => SortKey) {
  const direction = orderBy.startsWith("-") ? -1 : 1;
  return (a: T, b: T) => direction * (compare(keyOf(a), keyOf(b)) || compare(a.id, b.id));
}
