"use client";

import type { MembershipRequest } from "../../organization/records.js";
import type { MembershipRequestsPage } from "../../query/lists/membershipRequests.js";
import { requestWrites } from "../../query/writes/requestWrites.js";
import type { PagedList } from "../list/usePagedList.js";
import { usePendingRows } from "../list/usePendingRows.js";
import type { UseMembershipRequestsParams } from "../reads/useMembershipRequests.js";
import { type SuspenseListOptions, useSuspenseList } from "./useSuspenseList.js";

/** `useMembershipRequests` for Suspense, as `useSuspenseMemberships` is for members. */
export const useSuspenseMembershipRequests = (
  params: UseMembershipRequestsParams = {},
  options: SuspenseListOptions<MembershipRequestsPage> = {},
): PagedList<MembershipRequest> => useSuspenseList(requestWrites.list, usePendingRows(requestWrites), params, options);
