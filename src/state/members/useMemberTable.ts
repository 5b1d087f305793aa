"use client";

import { useCallback, useMemo } from "react";
import { useStable } from "../../lib/react/useStable.js";
import { managersOf } from "../../organization/rules/managed.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import { namesOf } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import { ON_MEMBERSHIPS } from "../../organization/rules/dependents.js";
import { memberships } from "../../query/lists/memberships.js";
import { type MembersViewOptions, useMembersView } from "../view/useMembersView.js";
import type { Announcement } from "../list/useAnnouncer.js";
import { type ListStatus, listStatus } from "../list/listStatus.js";
import { useIsBusy } from "../list/useIsBusy.js";
import { useConnection } from "../list/useConnection.js";
import { type MemberTableMode, useMemberList } from "./useMemberList.js";
import { type IsReadOnly, type MemberRowsState, useMemberRows } from "./useMemberRows.js";
import { type SortingState, sortingOf } from "../view/sorting.js";
import { isNarrowed, type MemberFilters } from "./memberFilters.js";
import { type MemberFiltersState, type SavedFilter, useMemberFilters } from "./useMemberFilters.js";
import { useKnowableFields } from "./useKnowableFields.js";
import { type Pagination, usePagination } from "../list/usePagination.js";
import type { MetadataMemberFilter } from "./memberFilter.js";
import type { FailedWrite } from "../list/useFailedWrites.js";
import { useRefetchAt } from "../list/useRefetchAt.js";
import { useReport } from "../list/useReport.js";
import { type SearchState, useOwnSearch } from "../list/useSearch.js";

export interface UseMemberTableOptions extends MembersViewOptions {
  /**
   * Whether the table has pages, or is one list to scroll that loads what is in sight. Give the table another `key` to
   * change it. Default: `"pages"`.
   */
  readonly mode?: MemberTableMode | undefined;
  /** A search that other lists share, from `useSearch`. Default: the table's own. */
  readonly search?: SearchState | undefined;
  /** The saved filters to offer. Those that the backend doesn't support are hidden. */
  readonly savedFilters?: readonly SavedFilter[] | undefined;
  /** Filters by public metadata, where the backend supports them. Define them outside the component, or in `useMemo`. */
  readonly metadataFilters?: readonly MetadataMemberFilter[] | undefined;
  /**
   * Returns why a member can't be edited here, or nothing for one who can. Their row and details show the reason instead
   * of controls, and bulk actions leave them out. It only hides: the backend must refuse the writes itself.
   */
  readonly isReadOnly?: IsReadOnly | undefined;
  /** The page sizes to offer. Default: 10, 25, 50 and 100. */
  readonly pageSizes?: readonly number[];
}

/** What the table shows: rows, or a message instead. */
export type MemberTableStatus = ListStatus;

/** The state and actions of a member table. */
export interface MemberTableState extends Omit<MemberFiltersState, "params">, MemberRowsState {
  readonly status: MemberTableStatus;
  /** Whether rows are shown while others have been fetched for longer than a moment. */
  readonly isBusy: boolean;
  /** Whether the browser is offline: shown data may be outdated, and missing data loads later. */
  readonly isOffline: boolean;
  readonly pagination: Pagination;
  readonly search: SearchState;
  /** The list's parameters, e.g. for an export. */
  readonly params: MembershipFilters;
  /** Whether a search or filter is active. */
  readonly isFiltered: boolean;
  readonly sorting: SortingState;
  readonly canAdd: boolean;
  /** Whether a directory manages a field of a member on the page. */
  readonly hasManaged: boolean;
  /** Whether a member on the page is in a group. */
  readonly hasGroups: boolean;
  /** The failed writes to members on other pages. */
  readonly failedElsewhere: readonly FailedWrite<Membership>[];
  /** Whether members can be selected for bulk actions; `undefined` until the viewer's permissions are known. */
  readonly canSelect: boolean | undefined;
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
}

const PARTS = ["filters", "orderBy", "member"] as const;
const NO_SAVED_FILTERS: readonly SavedFilter[] = [];

/** The headless member table: search, filters, sorting, paging, writes and their outcomes. */
export function useMemberTable({
  mode = "pages",
  pageSizes,
  search: givenSearch,
  savedFilters = NO_SAVED_FILTERS,
  metadataFilters,
  isReadOnly,
  ...viewOptions
}: UseMemberTableOptions = {}): MemberTableState {
  const knowable = useKnowableFields();
  const { view, change, paging, searching } = useMembersView(viewOptions, PARTS);
  const search = useOwnSearch(givenSearch, searching);
  const setFilters = useCallback((filters: Partial<MemberFilters>) => change({ filters }), [change]);
  const setOpenMember = useCallback((member: string) => change({ member }), [change]);
  const narrowed = useMemberFilters({
    search,
    savedFilters,
    metadataFilters,
    filters: view.filters,
    setFilters,
    orderBy: view.orderBy,
  });
  const { params } = narrowed;
  const isFiltered = isNarrowed(params);
  const sorting = useMemo(
    () => sortingOf(knowable, view.orderBy, (orderBy) => change({ orderBy })),
    [knowable, view.orderBy, change],
  );
  const list = useMemberList(mode, paging, params);
  const rowAt = useMemo(() => ("rowAt" in list ? list.rowAt : (slot: number) => list.data[slot]), [list]);
  const pagination = usePagination(list, pageSizes);
  useRefetchAt(list.data, accessEndOf, ON_MEMBERSHIPS);
  const { isOffline } = useConnection(memberships.resource);
  const report = useReport();
  const nameOf = useMemo(() => namesOf(list.data.map(({ publicUserData }) => publicUserData)), [list.data]);
  const rows = useMemberRows({ list, filters: params, nameOf, isReadOnly, report });
  const { failed, can, canRemove } = rows;
  const failedElsewhere = useMemo(() => {
    if (failed.length === 0) return failed;
    const shown = new Set(list.data.map(memberships.idOf));
    return failed.filter(({ row }) => !shown.has(memberships.idOf(row)));
  }, [failed, list.data]);

  return useStable<MemberTableState>({
    ...rows,
    list,
    rowAt,
    status: listStatus(list, isFiltered),
    isBusy: useIsBusy(memberships.resource) && !list.isPending,
    isOffline,
    pagination,
    search,
    ...narrowed,
    params,
    isFiltered,
    sorting,
    nameOf,
    canAdd: can("addMember"),
    hasGroups: useMemo(() => list.data.some(({ groups = [] }) => groups.length > 0), [list.data]),
    hasManaged: useMemo(() => list.data.some((row) => managersOf(row).length > 0), [list.data]),
    failedElsewhere,
    canSelect:
      canRemove ||
      rows.canChangeRoles ||
      rows.canChangeGroups ||
      can("deactivateMember") ||
      (canRemove === undefined ? undefined : false),
    openMember: view.member,
    setOpenMember,
    announcement: report.announcement,
    tell: report.tell,
  });
}

/** When the access of an active member ends. */
export const accessEndOf = ({ status, expiresAt }: Membership) => (status === "active" ? expiresAt : null);
