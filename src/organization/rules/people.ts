import type { PageParams } from "../listParams.js";
import type { PaginatedResponse } from "../records.js";
import { rangeOf } from "./page.js";

/** A part of a list: so many rows, from this place on. */
export interface Slice {
  readonly offset: number;
  /** 0: only the count is asked for. */
  readonly limit: number;
}

type ReadSlice<T> = (slice: Slice) => Promise<PaginatedResponse<T>>;

/**
 * One page of several lists, one after the other: as many rows, and as large a count, as all of them together have. Of each
 * list it reads what is on the page.
 */
export async function concatLists<T>(lists: readonly ReadSlice<T>[], { offset, limit }: Slice) {
  const data: T[] = [];
  let totalCount = 0;
  let isCountExact = true;
  for (const read of lists) {
    const page = await read({ offset: Math.max(0, offset - totalCount), limit: limit - data.length });
    data.push(...page.data);
    totalCount += page.totalCount;
    isCountExact &&= page.isCountExact ?? true;
  }
  return { data, totalCount, ...(!isCountExact && { isCountExact }) };
}

/** A part of a list that is read by pages: on one page, or on two. */
export async function readSlice<T>(
  readPage: (page: Required<PageParams>) => Promise<PaginatedResponse<T>>,
  { offset, limit }: Slice,
): Promise<PaginatedResponse<T>> {
  if (limit === 0) return { ...(await readPage({ initialPage: 1, pageSize: 1 })), data: [] };
  const initialPage = Math.floor(offset / limit) + 1;
  const first = await readPage({ initialPage, pageSize: limit });
  const skipped = offset % limit;
  if (skipped === 0) return first;
  const hasMore = first.totalCount > initialPage * limit || first.isCountExact === false;
  const next = hasMore ? await readPage({ initialPage: initialPage + 1, pageSize: limit }) : { data: [] };
  return { ...first, data: [...first.data.slice(skipped), ...next.data.slice(0, skipped)] };
}

/** The part of a list that is a page of it. */
export const sliceOf = (params: PageParams): Slice => rangeOf(params);
