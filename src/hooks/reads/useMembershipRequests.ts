"use client";

import type { MembershipRequestFilters } from "../../organization/listParams.js";
import type { MembershipRequest } from "../../organization/records.js";
import type { MembershipRequestsPage } from "../../query/lists/membershipRequests.js";
import { requestWrites } from "../../query/writes/requestWrites.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";
import { usePendingRows } from "../list/usePendingRows.js";

/** The filters and the page of `useMembershipRequests`. */
export type UseMembershipRequestsParams = MembershipRequestFilters & PagingParams;

/** One page of the organization's join requests. Pending writes show immediately. */
export const useMembershipRequests = (
  params: UseMembershipRequestsParams = {},
  options: ListOptions<MembershipRequestsPage> = {},
): PagedList<MembershipRequest> => usePagedList(requestWrites.list, usePendingRows(requestWrites), params, options);
