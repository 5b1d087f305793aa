import type { QueryClient } from "@tanstack/react-query";
import type {
  InvitationsParams,
  MembershipRequestsParams,
  MembershipsParams,
  Organization,
  PageParams,
} from "../organization/Organization.js";
import type { Invitation, Membership, MembershipRequest, OrganizationDetails } from "../organization/records.js";
import { type Subject, subjectKey } from "./keys.js";
import { type CachedList, listOf, type Page, pagesOf } from "./lists/page.js";

/** What tells the rows of a subject apart, and which lists they stand in. */
export interface RowKind<T, P extends PageParams> {
  readonly subject: Subject;
  readonly idOf: (row: T) => string;
  /** Whether a row belongs into a list of these parameters. */
  readonly belongs: (row: T, params: P) => boolean;
  /** Where the organization's details count rows, and of which list. */
  readonly counted: { readonly as: DetailsCount; readonly params: Page<T, P>["params"] };
}

/** What the organization's details count. */
export type DetailsCount = "membersCount" | "pendingInvitationsCount" | "pendingRequestsCount";

const isIn = <V>(value: V, allowed: readonly V[] = []) => allowed.length === 0 || allowed.includes(value);

/** Members are known by their user. */
export const MEMBERSHIPS: RowKind<Membership, MembershipsParams> = {
  subject: "memberships",
  idOf: ({ publicUserData }) => publicUserData.userId,
  belongs: ({ role, createdAt }, params) =>
    isIn(role, params.role) && (!params.createdAfter || createdAt > params.createdAfter),
  counted: { as: "membersCount", params: { initialPage: 1, pageSize: 1 } },
};

export const INVITATIONS: RowKind<Invitation, InvitationsParams> = {
  subject: "invitations",
  idOf: ({ id }) => id,
  belongs: ({ status }, params) => isIn(status, params.status),
  counted: { as: "pendingInvitationsCount", params: { status: ["pending"], initialPage: 1, pageSize: 1 } },
};

export const REQUESTS: RowKind<MembershipRequest, MembershipRequestsParams> = {
  subject: "requests",
  idOf: ({ id }) => id,
  belongs: ({ status }, params) => isIn(status, params.status),
  counted: { as: "pendingRequestsCount", params: { status: ["pending"], initialPage: 1, pageSize: 1 } },
};

/** What becomes of one row; `undefined`: it goes. */
export interface RowChange<T> {
  readonly rowId: string;
  readonly next: (row: T) => T | undefined;
}

/** Lays changes over a page, and lowers the counts of the lists that they take rows out of. */
export type LayOver<T, P extends PageParams> = (page: Page<T, P>) => Page<T, P>;

/** All pages of a subject that are cached. */
export const cachedPages = <T, P extends PageParams>(
  client: QueryClient,
  organization: Organization,
  kind: RowKind<T, P>,
): readonly Page<T, P>[] =>
  client
    .getQueriesData<CachedList<Page<T, P>>>({ queryKey: subjectKey(organization, kind.subject) })
    .flatMap(([, list]) => (list ? pagesOf(list) : []));

/** How to lay these changes over a page, given the pages that are cached. Changes are of different rows. */
export function layingOver<T, P extends PageParams>(
  { idOf, belongs }: RowKind<T, P>,
  cached: readonly Page<T, P>[],
  changes: readonly RowChange<T>[],
): LayOver<T, P> {
  const rowIn = ({ data }: Page<T, P>, { rowId }: RowChange<T>) => data.find((row) => idOf(row) === rowId);
  const stays = (row: T | undefined, { params }: Page<T, P>) => row !== undefined && belongs(row, params);
  const listAndCount = ({ params, totalCount }: Page<T, P>) => listOf(params) + totalCount;
  const leaving = changes.map((change) => {
    const holding = cached.flatMap((page) => {
      const row = rowIn(page, change);
      return row ? [{ row, next: change.next(row), of: listAndCount(page) }] : [];
    });
    // A page that does not show the row loses one from its count too, if its list is known to hold the row: by a page of
    // the same list and count (another count may be a newer one, without the row), or because it has rows that are not
    // shown, of all whom its filters let in.
    return (page: Page<T, P>) => {
      const here = listAndCount(page);
      const hasMore = page.data.length < page.totalCount && !("query" in page.params);
      return holding.some(({ row, next, of }) => stays(row, page) && !stays(next, page) && (hasMore || of === here));
    };
  });
  return (page) =>
    changes.reduce((before, change, index) => {
      const row = rowIn(before, change);
      const after = row && change.next(row);
      if (after && stays(after, before)) {
        return { ...before, data: before.data.map((other) => (other === row ? after : other)) };
      }
      if (!row && !leaving[index]?.(page)) return before;
      return { ...before, data: before.data.filter((other) => other !== row), totalCount: before.totalCount - 1 };
    }, page);
}

/** The organization's details without what changes take out, as far as the rows are known. */
export function layOverCount<T, P extends PageParams>(
  details: OrganizationDetails,
  { counted: { as, params } }: RowKind<T, P>,
  layOver: LayOver<T, P>,
): OrganizationDetails {
  const { totalCount } = layOver({ data: [], totalCount: details[as], params });
  // Newer than the rows, the details may count the change already.
  return { ...details, [as]: Math.max(0, totalCount) };
}

/** Puts what the server has answered into all the cached pages, and into the organization's counts. */
export function putChange<T, P extends PageParams>(
  client: QueryClient,
  organization: Organization,
  kind: RowKind<T, P>,
  change: RowChange<T>,
): void {
  const queryKey = subjectKey(organization, kind.subject);
  const detailsKey = subjectKey(organization, "details");
  // A read that is under way may be older than this. What was never read yet has nothing else to show.
  for (const key of [queryKey, detailsKey]) {
    void client.cancelQueries({ queryKey: key, predicate: ({ state }) => state.data !== undefined });
  }
  const cached = cachedPages(client, organization, kind);
  const layOver = layingOver(kind, cached, [change]);
  client.setQueriesData<CachedList<Page<T, P>>>(
    { queryKey },
    (list) => list && ("pages" in list ? { ...list, pages: list.pages.map(layOver) } : layOver(list)),
  );
  client.setQueryData<OrganizationDetails>(detailsKey, (details) => details && layOverCount(details, kind, layOver));
}
