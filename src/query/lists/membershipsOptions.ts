import { type InfiniteData, infiniteQueryOptions, type QueryKey } from "@tanstack/react-query";
import type { MembershipFilters, MembershipsParams, Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { subjectKey } from "../keys.js";
import type { Page } from "./page.js";
import { pagedOptions, type PagedOptions } from "./pagedOptions.js";
import { readRetry } from "../retry.js";
import { shareById } from "../shareById.js";

export type MembershipsPage = Page<Membership, MembershipsParams>;

/** What is asked for, in one form: the same list has the same key, however it was called for. */
export const membershipsParams = ({
  initialPage = 1,
  pageSize = 10,
  role = [],
  query = "",
  createdAfter,
  orderBy,
}: MembershipsParams) => ({
  ...(role.length > 0 && { role: role.toSorted() }),
  ...(query.trim() && { query: query.trim() }),
  ...(createdAfter && { createdAfter }),
  // The newest first is the default.
  ...(orderBy && orderBy !== "-created_at" && { orderBy }),
  initialPage,
  pageSize,
});

/**
 * One page of memberships, for `useQuery`, `prefetchQuery`, route loaders and Suspense.
 *
 * @param params.initialPage from 1; default 1
 * @param params.pageSize 1 to 500; default 10
 */
export function membershipsOptions(
  organization: Organization,
  params: MembershipsParams = {},
): PagedOptions<Membership, MembershipsParams> {
  const asked = membershipsParams(params);
  return pagedOptions<Membership, MembershipsParams>(organization, "memberships", asked, (signal) =>
    organization.getMemberships(asked, { signal }),
  );
}

/** Memberships from the first page on, one page after the other, for `useInfiniteQuery` and its kin. */
export function infiniteMembershipsOptions(
  organization: Organization,
  params: MembershipFilters & { readonly pageSize?: number } = {},
) {
  const asked = membershipsParams(params);
  return infiniteQueryOptions<
    MembershipsPage,
    OrganizationError,
    InfiniteData<MembershipsPage, number>,
    QueryKey,
    number
  >({
    queryKey: [...subjectKey(organization, "memberships"), asked, "infinite"],
    queryFn: async ({ pageParam, signal }) => {
      const pageParams = { ...asked, initialPage: pageParam };
      return { ...(await organization.getMemberships(pageParams, { signal })), params: pageParams };
    },
    initialPageParam: 1,
    getNextPageParam: (last) =>
      last.data.length > 0 && last.params.initialPage * asked.pageSize < last.totalCount
        ? last.params.initialPage + 1
        : undefined,
    structuralSharing: shareById,
    ...readRetry,
  });
}
