import { isCancelledError, type QueryClient } from "@tanstack/react-query";
import type { MembershipFilters, Organization } from "../organization/Organization.js";
import type { Membership } from "../organization/records.js";
import { MEMBERSHIPS } from "./rows.js";
import { membershipsOptions, type MembershipsPage } from "./membershipsOptions.js";

/** As many rows as an `Organization` answers at once. */
const MOST_ROWS = 500;

interface Collecting {
  /** Ends it before the next page; it then rejects. */
  readonly signal: AbortSignal;
  /** Told after each page. @param total how many there are by the latest answer */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Fetches everybody whom a list has, page by page, each once.
 *
 * @throws OrganizationError when a page cannot be had; the signal's reason when it is ended
 */
export async function collectMemberships(
  client: QueryClient,
  organization: Organization,
  filters: MembershipFilters,
  { signal, onProgress }: Collecting,
): Promise<readonly Membership[]> {
  const rows = new Map<string, Membership>();
  for (let initialPage = 1; ; initialPage += 1) {
    const page = membershipsOptions(organization, { ...filters, initialPage, pageSize: MOST_ROWS });
    // Pages of this size are shown nowhere.
    const { data, totalCount } = await fetchUncancelled(client, { ...page, staleTime: 0, gcTime: 0 }, signal);
    signal.throwIfAborted();
    for (const row of data) rows.set(MEMBERSHIPS.idOf(row), row);
    onProgress(rows.size, totalCount);
    if (data.length === 0 || initialPage * MOST_ROWS >= totalCount) return [...rows.values()];
  }
}

/** A write that ends meanwhile calls off what may be older than it; what is ended is called off here. */
async function fetchUncancelled(
  client: QueryClient,
  options: ReturnType<typeof membershipsOptions>,
  signal: AbortSignal,
): Promise<MembershipsPage> {
  const cancel = () => void client.cancelQueries({ queryKey: options.queryKey, exact: true });
  signal.addEventListener("abort", cancel);
  try {
    for (;;) {
      try {
        return await client.fetchQuery(options);
      } catch (error) {
        signal.throwIfAborted();
        if (!isCancelledError(error)) throw error;
      }
    }
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
