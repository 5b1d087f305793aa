import type { QueryClient } from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import type { OrganizationDetails } from "../organization/records.js";
import type { Resource } from "../organization/rules/dependents.js";
import { resourceKey } from "./keys.js";
import { type CachedList, cachedPages, listHash } from "./lists/cachedPages.js";
import { type CachedPage, type ListDefinition, listParams } from "./lists/defineList.js";

/** A change of one row. */
export interface RowChange<T> {
  readonly rowId: string;
  /** @returns `undefined` when the row is removed */
  readonly apply: (row: T) => T | undefined;
}

/** Applies changes to a page and to its count. */
export type Overlay<T, F> = (page: CachedPage<T, F>) => CachedPage<T, F>;

/**
 * How these changes, each of another row, show on a page.
 *
 * @param cached all pages that are cached: they tell whether a list whose rows are not all known holds a row
 */
export function overlayPending<T, F extends object>(
  { idOf, matches }: ListDefinition<T, F>,
  cached: readonly CachedPage<T, F>[],
  changes: readonly RowChange<T>[],
): Overlay<T, F> {
  const rowIn = ({ data }: CachedPage<T, F>, { rowId }: RowChange<T>) => data.find((row) => idOf(row) === rowId);
  const isMatch = (row: T | undefined, { params }: CachedPage<T, F>) => row !== undefined && matches(row, params);
  const listAndCount = ({ params, totalCount }: CachedPage<T, F>) => listHash(params) + totalCount;
  const leaving = changes.map((change) => {
    const holding = cached.flatMap((page) => {
      const row = rowIn(page, change);
      return row ? [{ row, after: change.apply(row), of: listAndCount(page) }] : [];
    });
    // A page that does not show the row loses one from its count too, if its list is known to hold the row: by a page of
    // the same list and count (another count may be newer, without the row), or because it has rows that are not shown,
    // of all that its filters let through.
    return (page: CachedPage<T, F>) => {
      const here = listAndCount(page);
      const hasMore = page.data.length < page.totalCount && !Reflect.get(page.params, "query");
      return holding.some(
        ({ row, after, of }) => isMatch(row, page) && !isMatch(after, page) && (hasMore || of === here),
      );
    };
  });
  return (page) =>
    changes.reduce((before, change, index) => {
      const row = rowIn(before, change);
      const after = row && change.apply(row);
      if (after && isMatch(after, before)) {
        return { ...before, data: before.data.map((other) => (other === row ? after : other)) };
      }
      if (!row && !leaving[index]?.(page)) return before;
      return { ...before, data: before.data.filter((other) => other !== row), totalCount: before.totalCount - 1 };
    }, page);
}

/** The organization's details without the rows that changes remove, as far as these are known. */
export function overlayCount<T, F extends object>(
  details: OrganizationDetails,
  list: ListDefinition<T, F>,
  overlay: Overlay<T, F>,
): OrganizationDetails {
  if (!list.counted) return details;
  const { as, filters } = list.counted;
  const params = listParams(list, { ...filters, initialPage: 1, pageSize: 1 });
  const { totalCount } = overlay({ data: [], totalCount: details[as], params });
  // Newer than the rows, the details may count the change already.
  return { ...details, [as]: Math.max(0, totalCount) };
}

/**
 * Applies what the server has answered to all cached pages, and to the organization's counts.
 *
 * @param invalidates what is read again afterwards. All else stays as it is: a read of it that is pending would be cancelled
 *   and never made again, and what is stale would count as fresh.
 */
export function applyToCache<T, F extends object>(
  client: QueryClient,
  organization: Organization,
  list: ListDefinition<T, F>,
  change: RowChange<T>,
  invalidates: readonly Resource[],
): void {
  const queryKey = resourceKey(organization, list.resource);
  const detailsKey = resourceKey(organization, "details");
  const hasCount = list.counted && invalidates.includes("details");
  // A read that is pending may be older than this. What was never read yet has nothing else to show.
  for (const key of hasCount ? [queryKey, detailsKey] : [queryKey]) {
    void client.cancelQueries({ queryKey: key, predicate: ({ state }) => state.data !== undefined });
  }
  const overlay = overlayPending(list, cachedPages(client, organization, list), [change]);
  client.setQueriesData<CachedList<CachedPage<T, F>>>(
    { queryKey },
    (cached) => cached && ("pages" in cached ? { ...cached, pages: cached.pages.map(overlay) } : overlay(cached)),
  );
  if (!hasCount) return;
  client.setQueryData<OrganizationDetails>(detailsKey, (details) => details && overlayCount(details, list, overlay));
}
