import type { PageParams } from "../../organization/listParams.js";
import type { PaginatedResponse } from "../../organization/records.js";
import { rangeOf } from "../../organization/rules/page.js";

type SortKey = string | number;

/** One page of rows that are all known. */
export function pageOf<T>(rows: readonly T[], page: PageParams): PaginatedResponse<T> {
  const { limit, offset } = rangeOf(page);
  return { data: rows.slice(offset, offset + limit), totalCount: rows.length };
}

const compare = (a: SortKey, b: SortKey) => (a < b ? -1 : a > b ? 1 : 0);

/** Compares rows by a key, and by id where keys are equal. @param orderBy descending where it begins with `-` */
export function comparing<T extends { readonly id: string }>(orderBy: string, keyOf: (row: T) => SortKey) {
  const direction = orderBy.startsWith("-") ? -1 : 1;
  return (a: T, b: T) => direction * (compare(keyOf(a), keyOf(b)) || compare(a.id, b.id));
}
