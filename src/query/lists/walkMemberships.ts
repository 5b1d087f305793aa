import { isCancelledError, type QueryClient } from "@tanstack/react-query";
import type { Organization } from "../../organization/Organization.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import type { Membership } from "../../organization/records.js";
import { memberships, membershipsOptions, type MembershipsPage } from "./memberships.js";

/** As many rows as an `Organization` answers at once. */
const MOST_ROWS = 500;

/** The walk ends even if the organization grows all the time. */
const MOST_STEPS_BACK = 20;

const pagesFor = (count: number) => Math.ceil(count / MOST_ROWS);

/** A part of all memberships that match. */
export interface MembershipsPart {
  /** The memberships that no earlier part had. */
  readonly rows: readonly Membership[];
  /** How many were read so far. */
  readonly done: number;
  /** How many match by the latest answer. */
  readonly total: number;
}

/**
 * Reads all memberships that match, page by page, each once; the newest first where the backend can sort. The first part
 * has only the total.
 *
 * Concurrent changes skip no one. Pages are sorted oldest first and read from the last one back: new members appear at
 * the end, and a removal moves the rest into pages that are still to be read. A membership that starts to match in the
 * middle moves others into pages that were read: these are read again.
 *
 * @param signal aborts the walk, also during a request
 * @throws OrganizationError when a page cannot be read; the signal's reason when it is aborted
 */
export async function* walkMemberships(
  client: QueryClient,
  organization: Organization,
  filters: MembershipFilters,
  signal: AbortSignal,
): AsyncGenerator<MembershipsPart, void, undefined> {
  const isSortable = organization.membershipOrderFields?.includes("created_at");
  const list: MembershipFilters = isSortable ? { ...filters, orderBy: "created_at" } : filters;
  const read = (initialPage: number) =>
    fetchUncancelled(client, membershipsOptions(organization, { ...list, initialPage, pageSize: MOST_ROWS }), signal);
  const seen = new Set<string>();
  const partOf = ({ data }: MembershipsPage): MembershipsPart => {
    const rows = data.filter((row) => !seen.has(memberships.idOf(row)));
    for (const row of rows) seen.add(memberships.idOf(row));
    return { rows: isSortable ? rows.toReversed() : rows, done: seen.size, total };
  };

  const first = await read(1);
  let total = first.totalCount;
  // Where the backend has stopped counting, the last page is found by reading on.
  for (let answer = first; answer.isCountExact === false && answer.data.length > 0;) {
    answer = await read(pagesFor(total) + 1);
    total += answer.data.length;
  }
  yield { rows: [], done: 0, total };
  if (total <= MOST_ROWS) {
    yield partOf(first);
    return;
  }
  let stepsBack = 0;
  for (let page = pagesFor(total); page > 0;) {
    const answer = await read(page);
    const counted = answer.isCountExact === false ? total : answer.totalCount;
    const more = counted - total;
    total = counted;
    yield partOf(answer);
    const moved = Math.min(page + pagesFor(more), pagesFor(total));
    page = moved > page && stepsBack++ < MOST_STEPS_BACK ? moved : page - 1;
  }
}

interface Collecting {
  /** Ends it; it then rejects. */
  readonly signal: AbortSignal;
  /** Told after each page. @param total how many there are by the latest answer */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Fetches all memberships that match, each once.
 *
 * @throws OrganizationError when a page cannot be had; the signal's reason when it is ended
 */
export async function collectMemberships(
  client: QueryClient,
  organization: Organization,
  filters: MembershipFilters,
  { signal, onProgress }: Collecting,
): Promise<readonly Membership[]> {
  const all: Membership[] = [];
  for await (const { rows, done, total } of walkMemberships(client, organization, filters, signal)) {
    all.push(...rows);
    onProgress(done, total);
  }
  return all;
}

/** Reads again when a write cancels the page, which may be older than the write. The signal cancels it here. */
async function fetchUncancelled(
  client: QueryClient,
  page: ReturnType<typeof membershipsOptions>,
  signal: AbortSignal,
): Promise<MembershipsPage> {
  const cancel = () => void client.cancelQueries({ queryKey: page.queryKey, exact: true });
  signal.addEventListener("abort", cancel);
  try {
    for (;;) {
      try {
        // Pages of this size are shown nowhere.
        const answer = await client.fetchQuery({ ...page, staleTime: 0, gcTime: 0 });
        signal.throwIfAborted();
        return answer;
      } catch (error) {
        signal.throwIfAborted();
        if (!isCancelledError(error)) throw error;
      }
    }
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
