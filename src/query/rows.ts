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
import { type CachedList, listOf, type Page, pagesOf } from "./page.js";

/** What tells the rows of a subject apart, and which lists they stand in. */
export interface RowKind<T, P extends PageParams> {
  readonly subject: Subject;
  readonly idOf: (row: T) => string;
  /** Whether a row belongs into a list of these parameters. */
  readonly belongs: (row: T, params: P) => boolean;
  /** Where the organization's details count rows, and of which list. */
  readonly counted: { readonly as: DetailsCount; readonly params: P };
}

/** What the organization's details count. */
export type DetailsCount = "membersCount" | "pendingInvitationsCount" | "pendingRequestsCount";

const isIn = <V>(value: V, allowed: readonly V[] = []) => allowed.length === 0 || allowed.includes(value);

/** Members are known by their user. */
export const MEMBERSHIPS: RowKind<Membership, MembershipsParams> = {
  subject: "memberships",
  idOf: ({ publicUserData }) => publicUserData.userId,
  belongs: ({ role }, params) => isIn(role, params.role),
  counted: { as: "membersCount", params: {} },
};

export const INVITATIONS: RowKind<Invitation, InvitationsParams> = {
  subject: "invitations",
  idOf: ({ id }) => id,
  belongs: ({ status }, params) => isIn(status, params.status),
  counted: { as: "pendingInvitationsCount", params: { status: ["pending"] } },
};

export const REQUESTS: RowKind<MembershipRequest, MembershipRequestsParams> = {
  subject: "requests",
  idOf: ({ id }) => id,
  belongs: ({ status }, params) => isIn(status, params.status),
  counted: { as: "pendingRequestsCount", params: { status: ["pending"] } },
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
  kind: RowKind<T, P>,
  cached: readonly Page<T, P>[],
  changes: readonly RowChange<T>[],
): LayOver<T, P> {
  /** The row that a change is to, and what it is then, if it still belongs into the page's list. */
  const lookUp = ({ data, params }: Page<T, P>, { rowId, next }: RowChange<T>) => {
    const row = data.find((known) => kind.idOf(known) === rowId);
    const after = row && next(row);
    return { row, after: after && kind.belongs(after, params) ? after : undefined };
  };
  const listAndCount = ({ params, totalCount }: Page<T, P>) => listOf(params) + totalCount;
  const leaving = changes.map((change) => {
    const pages = cached.filter((page) => {
      const { row, after } = lookUp(page, change);
      return row && !after;
    });
    // A page that does not show the row loses one from its count too, if a page of the same list and count does: another
    // count may be a newer one, without the row.
    return new Set(pages.map(listAndCount));
  });
  return (page) =>
    changes.reduce((before, change, at) => {
      const { row, after } = lookUp(before, change);
      if (after) return { ...before, data: before.data.map((other) => (other === row ? after : other)) };
      if (!leaving[at]?.has(listAndCount(page))) return before;
      return { ...before, data: before.data.filter((other) => other !== row), totalCount: before.totalCount - 1 };
    }, page);
}

/** The organization's details after a change, as far as its row is known. */
export function countAfter<T, P extends PageParams>(
  details: OrganizationDetails,
  { idOf, belongs, counted }: RowKind<T, P>,
  cached: readonly Page<T, P>[],
  { rowId, next }: RowChange<T>,
): OrganizationDetails {
  const row = cached.flatMap(({ data }) => data).find((known) => idOf(known) === rowId);
  const isCounted = (counting: T | undefined) => Number(counting !== undefined && belongs(counting, counted.params));
  const more = row === undefined ? 0 : isCounted(next(row)) - isCounted(row);
  // Newer than the rows, the details may count the change already.
  return more === 0 ? details : { ...details, [counted.as]: Math.max(0, details[counted.as] + more) };
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
  client.setQueryData<OrganizationDetails>(
    detailsKey,
    (details) => details && countAfter(details, kind, cached, change),
  );
}
