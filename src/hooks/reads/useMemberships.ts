"use client";

import type { MembershipFilters } from "../../organization/listParams.js";
import type { Membership } from "../../organization/records.js";
import type { MembershipsPage } from "../../query/lists/memberships.js";
import { memberWrites } from "../../query/writes/memberWrites.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";
import { usePendingRows } from "../list/usePendingRows.js";

/** The filters, the order and the page of `useMemberships`. */
export type UseMembershipsParams = MembershipFilters & PagingParams;

/**
 * One page of the organization's members. Pending writes show immediately.
 *
 * @example const { data, count, page, fetchNext } = useMemberships({ pageSize: 25, role: ["org:admin"] })
 */
export const useMemberships = (
  params: UseMembershipsParams = {},
  options: ListOptions<MembershipsPage> = {},
): PagedList<Membership> => usePagedList(memberWrites.list, usePendingRows(memberWrites), params, options);
