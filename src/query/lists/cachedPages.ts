import { hashKey, type InfiniteData, type QueryClient } from "@tanstack/react-query";
import type { Organization } from "../../organization/Organization.js";
import type { PageParams } from "../../organization/listParams.js";
import { resourceKey } from "../keys.js";
import type { CachedPage, ListDefinition } from "./defineList.js";

/** A list in the cache: one page of it, or all pages from the first on. */
export type CachedList<P> = P | InfiniteData<P, number>;

const pagesOf = <P extends object>(list: CachedList<P>): readonly P[] => ("pages" in list ? list.pages : [list]);

/** The same for all pages, sizes and orders of one list: they have the same rows and the same count. */
export function listHash({
  initialPage: _page,
  pageSize: _size,
  orderBy: _order,
  ...filters
}: PageParams & { readonly orderBy?: unknown }) {
  return hashKey([filters]);
}

/** All pages of a resource that are cached, the latest answer first. */
export const cachedPages = <T, F extends object>(
  client: QueryClient,
  organization: Organization,
  { resource }: ListDefinition<T, F>,
): readonly CachedPage<T, F>[] =>
  client
    .getQueryCache()
    .findAll({ queryKey: resourceKey(organization, resource) })
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap(({ queryKey }) => {
      const list = client.getQueryData<CachedList<CachedPage<T, F>>>(queryKey);
      return list ? pagesOf(list).toReversed() : [];
    });
