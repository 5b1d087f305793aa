import type { PageParams } from "../../organization/Organization.js";
import type { PaginatedResponse } from "../../organization/records.js";
import type { ClerkPage, ClerkPageParams } from "./ClerkLike.js";

/** Reads one page of a list of Clerk's. */
type ReadPage<T> = (page: ClerkPageParams) => Promise<ClerkPage<T>>;

// How many rows are asked for at once where all are needed.
const MANY_ROWS = 100;

/** Every row of a list, for as long as somebody asks for more. */
export async function* everyRow<T>(read: ReadPage<T>): AsyncGenerator<T> {
  for (let initialPage = 1; ; initialPage += 1) {
    const { data, total_count } = await read({ initialPage, pageSize: MANY_ROWS });
    yield* data;
    if (data.length === 0 || initialPage * MANY_ROWS >= total_count) return;
  }
}

/** One page of a list, as records. Clerk would ask for a negative offset below page 1. */
export async function onePage<T, R>(
  { initialPage = 1, pageSize = 10 }: PageParams,
  read: ReadPage<T>,
  toRecord: (row: T) => R,
): Promise<PaginatedResponse<R>> {
  const { data, total_count } = await read({ initialPage: Math.max(1, initialPage), pageSize });
  return { data: data.map((row) => toRecord(row)), totalCount: total_count };
}

/** Every record of a list that matches. By id: a row that comes meanwhile moves another into the page that is read next. */
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

/** One page of the records of a list that match, where Clerk cannot narrow the list like that: all of it is read. */
export async function pageOfMatching<T, R extends { readonly id: string }>(
  { initialPage = 1, pageSize = 10 }: PageParams,
  read: ReadPage<T>,
  toRecord: (row: T) => R,
  matches: (record: R) => boolean,
): Promise<PaginatedResponse<R>> {
  const matching = await everyRecord(read, toRecord, matches);
  const start = (Math.max(1, initialPage) - 1) * pageSize;
  return { data: matching.slice(start, start + pageSize), totalCount: matching.length };
}
