import { hasAny } from "../../lib/hasAny.js";
import type { Organization } from "../../organization/Organization.js";
import type { MembershipFilters, MembershipsParams } from "../../organization/listParams.js";
import type { Membership } from "../../organization/records.js";
import { managerNames } from "../../organization/rules/managed.js";
import { isActiveBefore, twoFactorState } from "../../organization/rules/activity.js";
import { matchesMetadata, withoutEmptyKeys } from "../../organization/rules/metadata.js";
import { resourceKey } from "../keys.js";
import { type InfiniteReadQueryOptions, readOptions } from "../readOptions.js";
import { shareById } from "../shareById.js";
import {
  type CachedPage,
  defineList,
  isIn,
  keys,
  listParams,
  order,
  pageOptions,
  readPage,
  text,
  time,
} from "./defineList.js";

/** A cached page of members. */
export type MembershipsPage = CachedPage<Membership, MembershipFilters>;

/** The members of the organization. */
export const memberships = defineList<Membership, MembershipFilters>({
  resource: "memberships",
  capability: "getMemberships",
  read: (organization, params, options) => organization.getMemberships(params, options),
  idOf: ({ publicUserData }) => publicUserData.userId,
  filters: {
    role: keys,
    query: text,
    createdAfter: time,
    status: keys,
    expiresBefore: time,
    publicMetadata: withoutEmptyKeys,
    managedBy: keys,
    lastActiveBefore: time,
    twoFactor: keys,
    signInMethod: keys,
    group: keys,
    orderBy: order,
  },
  matches: ({ role, createdAt, status, expiresAt, publicMetadata, managed, publicUserData, groups = [] }, filters) =>
    isIn(role, filters.role) &&
    (!filters.createdAfter || createdAt > filters.createdAfter) &&
    isIn(status, filters.status) &&
    (!filters.expiresBefore || (status === "active" && expiresAt !== null && expiresAt <= filters.expiresBefore)) &&
    matchesMetadata(publicMetadata, filters.publicMetadata) &&
    hasAny(managerNames({ managed }), filters.managedBy) &&
    (!filters.lastActiveBefore || isActiveBefore(publicUserData, filters.lastActiveBefore)) &&
    isIn(twoFactorState(publicUserData), filters.twoFactor) &&
    hasAny(publicUserData.signInMethods ?? [], filters.signInMethod) &&
    hasAny(
      groups.map(({ id }) => id),
      filters.group,
    ),
  counted: { as: "membersCount", filters: { status: ["active"] } },
  people: {
    kind: "member",
    personOf: (membership) => ({ kind: "member", id: membership.id, membership }),
    rowOf: (person) => (person.kind === "member" ? person.membership : undefined),
  },
});

/**
 * Query options of one page of memberships, for `useQuery`, `prefetchQuery`, route loaders and Suspense.
 *
 * @param params.initialPage from 1; default 1
 * @param params.pageSize 1 to 500; default 10
 */
export const membershipsOptions = (organization: Organization, params: MembershipsParams = {}) =>
  pageOptions(memberships, organization, params);

/** Query options of all pages of memberships, for `useInfiniteQuery` and `prefetchInfiniteQuery`. */
export function infiniteMembershipsOptions(
  organization: Organization,
  params: MembershipFilters & { readonly pageSize?: number } = {},
): InfiniteReadQueryOptions<MembershipsPage> {
  const first = listParams(memberships, params);
  return readOptions({
    queryKey: [...resourceKey(organization, "memberships"), first, "infinite"],
    queryFn: ({ pageParam, signal }) =>
      readPage(memberships, organization, { ...first, initialPage: pageParam }, { signal }),
    initialPageParam: 1,
    getNextPageParam: ({ data, params: { initialPage, pageSize }, totalCount, isCountExact }) =>
      data.length > 0 && (initialPage * pageSize < totalCount || isCountExact === false) ? initialPage + 1 : undefined,
    structuralSharing: shareById,
  });
}
