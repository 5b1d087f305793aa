import type { PageParams } from "../../organization/listParams.js";
import type { PaginatedResponse } from "../../organization/records.js";
import { DEFAULT_PAGE_SIZE } from "../../organization/rules/page.js";
import { pageOf } from "../shared/paging.js";
import type { ClerkPage, ClerkPageParams } from "./ClerkLike.js";

/** Reads one page of a Clerk list. */
type ReadPage<T> = (page: ClerkPageParams) => Promise<ClerkPage<T>>;

// Rows per request where all are read.
const MANY_ROWS = 100;

/** The rows of a list, read page by page as needed. */
export async function* everyRow<T>(read: ReadPage<T>): AsyncGenerator<T> {
  for (let initialPage = 1; ; initialPage += 1) {
    const { data, total_count } = await read({ initialPage, pageSize: MANY_ROWS });
    yield* data;
    if (data.length === 0 || initialPage * MANY_ROWS >= total_count) return;
  }
}

/** One page of a list, as records. Below page 1, Clerk would send a negative offset. */
export async function onePage<T, R>(
  { initialPage = 1, pageSize = DEFAULT_PAGE_SIZE }: PageParams,
  read: ReadPage<T>,
  toRecord: (row: T) => R,
): Promise<PaginatedResponse<R>> {
  const { data, total_count } = await read({ initialPage: Math.max(1, initialPage), pageSize });
  return { data: data.map((row) => toRecord(row)), totalCount: total_count };
}

/** Every matching record of a list, once: a row that is added during the read moves others to the next page. */
export async function everyRecord<T, R extends { readonly id: string }>(
  read: ReadPage<T>,
  toRecord: (row: T) => R,
  matches: (record: R) => boolean = () => true,
): Promise<readonly R[]> {
  const matching = new Map<string, R>();
  for await (const row of everyRow(read)) {
    const record = toRecord(row);
    if (matches(record)) matching.set(record.id, record);
  }
  return [...matching.values()];
}

/** One page of the matching records of a list. Clerk cannot filter like that, so the whole list is read. */
export const pageOfMatching = async <T, R extends { readonly id: string }>(
  page: PageParams,
  read: ReadPage<T>,
  toRecord: (row: T) => R,
  matches: (record: R) => boolean,
): Promise<PaginatedResponse<R>> => pageOf(await everyRecord(read, toRecord, matches), page);
