"use client";

import type { MembershipFilters } from "../../organization/listParams.js";
import type { Membership } from "../../organization/records.js";
import type { MembershipsPage } from "../../query/lists/memberships.js";
import { memberWrites } from "../../query/writes/memberWrites.js";
import type { ListOptions } from "../list/usePagedList.js";
import { usePendingRows } from "../list/usePendingRows.js";
import { useWindowedList, type WindowedList } from "../list/useWindowedList.js";

/**
 * All members, for a virtualized list: `rowAt(index)` of `count` rows, of which only those passed to `showRows` are loaded.
 * Pending writes show immediately.
 *
 * @example const { count, rowAt, showRows } = useWindowedMemberships({ query: "ada" })
 */
export const useWindowedMemberships = (
  filters: MembershipFilters = {},
  options: ListOptions<MembershipsPage> = {},
): WindowedList<Membership> => useWindowedList(memberWrites.list, usePendingRows(memberWrites), filters, options);
