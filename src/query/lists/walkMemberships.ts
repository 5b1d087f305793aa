import { isCancelledError, type QueryClient } from "@tanstack/react-query";
import type { MembershipFilters, Organization } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { memberships, membershipsOptions, type MembershipsPage } from "./memberships.js";

/** As many rows as an `Organization` answers at once. */
const MOST_ROWS = 500;

/** An organization that grows all the time must not keep the walk from ending. */
const MOST_STEPS_BACK = 20;

const pagesFor = (count: number) => Math.ceil(count / MOST_ROWS);

/** Some of those whom a list has. */
export interface MembershipsPart {
  /** Who were in no part before. */
  readonly rows: readonly Membership[];
  /** How many were in a part by now. */
  readonly done: number;
  /** How many there are by the latest answer. */
  readonly total: number;
}

/**
 * Reads everybody whom a list has, page by page, each once, the newest first where the backend can sort. The first part
 * has no rows and says how many there are.
 *
 * Whoever matches all the while is read, whatever others do meanwhile. The pages are those of the oldest first, and are
 * read from the last one back: who comes stands at the end, and who goes moves the others into pages that are yet to be
 * read. Where somebody comes in between, a new role for example, some have moved into pages that were read: these are read
 * once more.
 *
 * @param signal ends it, also while it waits for an answer
 * @throws OrganizationError when a page cannot be had; the signal's reason when it is ended
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
  const partOf = ({ data, totalCount }: MembershipsPage): MembershipsPart => {
    const rows = data.filter((row) => !seen.has(memberships.idOf(row)));
    for (const row of rows) seen.add(memberships.idOf(row));
    return { rows: isSortable ? rows.toReversed() : rows, done: seen.size, total: totalCount };
  };

  const first = await read(1);
  let total = first.totalCount;
  yield { rows: [], done: 0, total };
  if (total <= MOST_ROWS) {
    yield partOf(first);
    return;
  }
  let stepsBack = 0;
  for (let page = pagesFor(total); page > 0;) {
    const answer = await read(page);
    yield partOf(answer);
    const more = answer.totalCount - total;
    total = answer.totalCount;
    const moved = Math.min(page + pagesFor(more), pagesFor(total));
    page = moved > page && stepsBack++ < MOST_STEPS_BACK ? moved : page - 1;
  }
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
