"use client";

import type { MembershipFilters } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { membershipsOptions, membershipsParams, type MembershipsPage } from "../../query/lists/membershipsOptions.js";
import { membershipAfter } from "../../query/afterWrite.js";
import { MEMBERSHIPS } from "../../query/rows.js";
import { useOrganization } from "../OrganizationProvider.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";
import { usePendingRows } from "../list/usePendingRows.js";

export type UseMembershipsParams = MembershipFilters & PagingParams;

/**
 * The members of the organization, a page at a time. Changes that are under way are shown as if they were done.
 *
 * @example const { data, count, page, fetchNext } = useMemberships({ pageSize: 25, role: ["org:admin"] })
 */
export function useMemberships(
  params: UseMembershipsParams = {},
  options: ListOptions<MembershipsPage> = {},
): PagedList<Membership> {
  const organization = useOrganization();
  const layOver = usePendingRows(MEMBERSHIPS, membershipAfter);
  return usePagedList<Membership, MembershipsPage>({
    ...options,
    paging: params,
    layOver,
    paramsOf: (page) => membershipsParams({ ...params, ...page }),
    optionsOf: (asked) => membershipsOptions(organization, asked),
  });
}
