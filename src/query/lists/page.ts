import { hashKey, type InfiniteData, type QueryClient, type QueryKey } from "@tanstack/react-query";
import type { PageParams } from "../../organization/Organization.js";
import type { PaginatedResponse } from "../../organization/records.js";

/** A page as it is cached: it knows what was asked for, also while it stands in for a page that still loads. */
export interface Page<T, P extends PageParams = PageParams> extends PaginatedResponse<T> {
  readonly params: P & Required<PageParams>;
}

/** A list in the cache: one page of it, or the pages from the first on. */
export type CachedList<P> = P | InfiniteData<P, number>;

export const pagesOf = <P extends object>(list: CachedList<P>): readonly P[] => ("pages" in list ? list.pages : [list]);

/** The same for all pages, sizes and orders of one list: they have the same rows and the same count. */
export function listOf({
  initialPage: _page,
  pageSize: _size,
  orderBy: _order,
  ...filters
}: PageParams & { orderBy?: string }) {
  return hashKey([filters]);
}

/**
 * How many rows a list has by the newest answer to any page of it: `known` to the server, and `shown` with what is laid
 * over. `undefined` before the first answer.
 */
export function countsOf<P extends Page<unknown>>(
  client: QueryClient,
  queryKey: QueryKey,
  list: string,
  layOver: (page: P) => P,
) {
  const [newest] = client
    .getQueriesData<CachedList<P>>({ queryKey })
    .flatMap(([key, cached]) => {
      const page = cached && pagesOf(cached).findLast(({ params }) => listOf(params) === list);
      return page ? [{ page, at: client.getQueryState(key)?.dataUpdatedAt ?? 0 }] : [];
    })
    .toSorted((a, b) => b.at - a.at);
  return newest && { known: newest.page.totalCount, shown: layOver(newest.page).totalCount };
}
