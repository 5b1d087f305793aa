"use client";

import type { Membership } from "../../organization/records.js";
import type { MembershipsPage } from "../../query/lists/memberships.js";
import { memberWrites } from "../../query/writes/memberWrites.js";
import type { PagedList } from "../list/usePagedList.js";
import { usePendingRows } from "../list/usePendingRows.js";
import type { UseMembershipsParams } from "../reads/useMemberships.js";
import { type SuspenseListOptions, useSuspenseList } from "./useSuspenseList.js";

/**
 * `useMemberships` for Suspense: suspends until the first page is there, and throws an `OrganizationError` to the nearest
 * error boundary when it can't be loaded. Change filters of your own in a transition: the rows then stay while others load.
 */
export const useSuspenseMemberships = (
  params: UseMembershipsParams = {},
  options: SuspenseListOptions<MembershipsPage> = {},
): PagedList<Membership> => useSuspenseList(memberWrites.list, usePendingRows(memberWrites), params, options);
