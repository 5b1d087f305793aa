"use client";

import type { MembershipRequestFilters } from "../../organization/Organization.js";
import type { MembershipRequest } from "../../organization/records.js";
import { requestAfter } from "../../query/afterWrite.js";
import {
  membershipRequestsOptions,
  membershipRequestsParams,
  type MembershipRequestsPage,
} from "../../query/lists/membershipRequestsOptions.js";
import { REQUESTS } from "../../query/rows.js";
import { useOrganization } from "../OrganizationProvider.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";
import { usePendingRows } from "../list/usePendingRows.js";

export type UseMembershipRequestsParams = MembershipRequestFilters & PagingParams;

/** The requests to join the organization, a page at a time. One that is being decided is shown as if it were decided. */
export function useMembershipRequests(
  { status, query, ...paging }: UseMembershipRequestsParams = {},
  options: ListOptions<MembershipRequestsPage> = {},
): PagedList<MembershipRequest> {
  const organization = useOrganization();
  const layOver = usePendingRows(REQUESTS, requestAfter);
  return usePagedList<MembershipRequest, MembershipRequestsPage>({
    ...options,
    paging,
    layOver,
    paramsOf: (page) => membershipRequestsParams({ status, query, ...page }),
    optionsOf: (params) => membershipRequestsOptions(organization, params),
  });
}
