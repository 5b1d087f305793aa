import type { QueryClient } from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import type { Membership, Role } from "../organization/records.js";
import { subjectKey } from "./keys.js";
import type { MembershipsPage } from "./membershipsOptions.js";
import { type CachedList, listOf, pagesOf } from "./page.js";

/** What becomes of one member's row; `undefined`: the row goes. */
export interface MemberChange {
  readonly userId: string;
  readonly next: (row: Membership) => Membership | undefined;
}

/** Lays changes over a page of memberships, and lowers the counts of the lists that they take rows out of. */
export type LayOver = (page: MembershipsPage) => MembershipsPage;

/** The row in a role, as far as it is known here what the role is called and permits. */
export function withRole(row: Membership, role: string, roles: readonly Role[]): Membership {
  const known = roles.find(({ key }) => key === role);
  return {
    ...row,
    role,
    roleName: known?.name ?? role,
    permissions: known?.permissions.map(({ key }) => key) ?? [],
  };
}

/** How to lay these changes over a page, given the pages that are cached. Changes are of different members. */
export function layingOver(cached: readonly MembershipsPage[], changes: readonly MemberChange[]): LayOver {
  const laid = changes.map((change) => ({
    change,
    // A page that does not show the row loses one from its count too, if a page of the same list does.
    lists: new Set(cached.filter((page) => leaves(page, change)).map(({ params }) => listOf(params))),
  }));
  return (page) => laid.reduce((before, { change, lists }) => layOne(before, change, lists), page);
}

/** All pages of memberships that are cached. */
export const cachedMemberships = (client: QueryClient, organization: Organization): readonly MembershipsPage[] =>
  client
    .getQueriesData<CachedList<MembershipsPage>>({ queryKey: subjectKey(organization, "memberships") })
    .flatMap(([, list]) => (list ? pagesOf(list) : []));

/** Puts what the server has answered into all the cached pages. */
export function putChange(client: QueryClient, organization: Organization, change: MemberChange): void {
  const layOver = layingOver(cachedMemberships(client, organization), [change]);
  client.setQueriesData<CachedList<MembershipsPage>>(
    { queryKey: subjectKey(organization, "memberships") },
    (list) => list && ("pages" in list ? { ...list, pages: list.pages.map(layOver) } : layOver(list)),
  );
}

function rowOf({ data }: MembershipsPage, { userId }: MemberChange) {
  return data.find(({ publicUserData }) => publicUserData.userId === userId);
}

/** The row after the change, if it still belongs into a list of the page's filters. */
function changed(row: Membership, { next }: MemberChange, { params: { role = [] } }: MembershipsPage) {
  const after = next(row);
  return after && (role.length === 0 || role.includes(after.role)) ? after : undefined;
}

function leaves(page: MembershipsPage, change: MemberChange): boolean {
  const row = rowOf(page, change);
  return row !== undefined && changed(row, change, page) === undefined;
}

function layOne(page: MembershipsPage, change: MemberChange, lists: ReadonlySet<string>): MembershipsPage {
  const row = rowOf(page, change);
  const after = row && changed(row, change, page);
  if (row && after) return { ...page, data: page.data.map((other) => (other === row ? after : other)) };
  if (!lists.has(listOf(page.params))) return page;
  return { ...page, data: page.data.filter((other) => other !== row), totalCount: page.totalCount - 1 };
}
