"use client";

import type { GroupFilters } from "../../organization/listParams.js";
import type { Group } from "../../organization/records.js";
import type { GroupsPage } from "../../query/lists/groups.js";
import { groupWrites } from "../../query/writes/groupWrites.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";
import { usePendingRows } from "../list/usePendingRows.js";

/** The filters and the page of `useGroups`. */
export type UseGroupsParams = GroupFilters & PagingParams;

/** One page of the organization's groups, by name. Pending writes show immediately. */
export const useGroups = (params: UseGroupsParams = {}, options: ListOptions<GroupsPage> = {}): PagedList<Group> =>
  usePagedList(groupWrites.list, usePendingRows(groupWrites), params, options);
