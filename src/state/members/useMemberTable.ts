"use client";

import { useCallback, useMemo } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { useStable } from "../../lib/react/useStable.js";
import { managersOf } from "../../organization/rules/managed.js";
import { isUngrantable } from "../../organization/rules/grantable.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import { type NameOf, namesOf } from "../../organization/rules/personName.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership, Role } from "../../organization/records.js";
import { ON_MEMBERSHIPS } from "../../organization/rules/dependents.js";
import { memberships } from "../../query/lists/memberships.js";
import type { Organization } from "../../organization/Organization.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";
import type { RowWrite } from "../../query/writes/rowWrites.js";
import { type MembersViewOptions, useMembersView } from "../view/useMembersView.js";
import type { Announcement } from "../list/useAnnouncer.js";
import { type ListStatus, listStatus } from "../list/listStatus.js";
import { useIsBusy } from "../list/useIsBusy.js";
import { useConnection } from "../list/useConnection.js";
import { type MemberList, type MemberTableMode, useMemberList } from "./useMemberList.js";
import { type MemberActions, type MemberBulk, useMemberActions } from "./useMemberActions.js";
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

/** Returns why a member can't be edited, or nothing for one who can. */
export type IsReadOnly = (membership: Membership) => string | false | undefined;

/** What the table shows: rows, or a message instead. */
export type MemberTableStatus = ListStatus;

/** The state and actions of a member table. */
export interface MemberTableState extends Omit<MemberFiltersState, "params"> {
  /** The members of the page; with `mode: "infinite"` those in sight, and access to all. */
  readonly list: MemberList;
  /** The member in a row: counted from 0, in the page or, with `mode: "infinite"`, in the whole list. */
  readonly rowAt: (slot: number) => Membership | undefined;
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
  /** The roles to choose from; `undefined` until they are known, or where the backend doesn't list them. */
  readonly roles: readonly Role[] | undefined;
  /** The signed-in user's id, where the backend supports it. */
  readonly viewerId: string | undefined;
  /** Names a member unambiguously: with their address where two members on the page have the same name. */
  readonly nameOf: NameOf;
  readonly canChangeRoles: boolean;
  /** `undefined` until the viewer's permissions are known. */
  readonly canRemove: boolean | undefined;
  readonly canAdd: boolean;
  /** Whether the viewer manages members, and the backend supports the write. */
  readonly can: (write: RowWriteName<Membership> & keyof Organization) => boolean;
  /** Whether the viewer manages members but can't change this one: their role can't be assigned, or they are read-only. */
  readonly isProtected: (row: Membership) => boolean;
  /** The app's reason why a manager can't edit this member. */
  readonly readOnlyReason: (row: Membership) => string | undefined;
  /** Whether a directory manages a field of a member on the page. */
  readonly hasManaged: boolean;
  /** Whether a member on the page is in a group. */
  readonly hasGroups: boolean;
  /** Whether the viewer can add members to groups and remove them. */
  readonly canChangeGroups: boolean;
  /** The latest write to each member, by user id: pending, successful or failed. */
  readonly writes: ReadonlyMap<string, RowWrite<Membership>>;
  /** The failed writes, to members on any page. */
  readonly failed: readonly FailedWrite<Membership>[];
  /** The failed writes to members on other pages. */
  readonly failedElsewhere: readonly FailedWrite<Membership>[];
  readonly actions: MemberActions;
  /** Whether members can be selected for bulk actions; `undefined` until the viewer's permissions are known. */
  readonly canSelect: boolean | undefined;
  readonly bulk: MemberBulk;
  /** The user id of the member whose details are open; empty: none. */
  readonly openMember: string;
  /** Opens the details of a member. Empty: closes them. */
  readonly setOpenMember: (userId: string) => void;
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
  /** Announces a text. */
  readonly tell: (text: string) => void;
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
  const organization = useOrganization();
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
  useRefetchAt(list.data, endOf, ON_MEMBERSHIPS);
  const roles = useKnownRoles();
  const { data: viewer, isLoading: isViewerLoading } = useViewer();
  const viewerId = viewer?.publicUserData.userId;
  const canManage = usePermission(MANAGE_MEMBERS);
  const { isOffline } = useConnection(memberships.resource);
  const report = useReport();
  const nameOf = useMemo(() => namesOf(list.data.map(({ publicUserData }) => publicUserData)), [list.data]);
  const readOnlyReason = useCallback(
    (row: Membership) => (canManage && isReadOnly?.(row)) || undefined,
    [canManage, isReadOnly],
  );
  const isProtected = useCallback(
    (row: Membership) =>
      canManage &&
      (readOnlyReason(row) !== undefined || (isUngrantable(row.role, roles) && memberships.idOf(row) !== viewerId)),
    [canManage, readOnlyReason, roles, viewerId],
  );
  const { engine, actions, bulk } = useMemberActions({ list, filters: params, viewerId, isProtected, nameOf, report });
  const { failed, latest, isRemembered } = engine;
  // Where a member is added, the dialog shows the error; a row shows it only for one who was removed here.
  const writes = useMemo(
    () => new Map([...latest].filter(([rowId, { name }]) => name !== "addMember" || isRemembered(rowId))),
    [isRemembered, latest],
  );
  const failedElsewhere = useMemo(() => {
    if (failed.length === 0) return failed;
    const shown = new Set(list.data.map(memberships.idOf));
    return failed.filter(({ row }) => !shown.has(memberships.idOf(row)));
  }, [failed, list.data]);
  const canChangeGroups = canManage && organization.addGroupMembers !== undefined;
  const canChangeRoles = canManage && organization.updateMember !== undefined && organization.getRoles !== undefined;
  const can = useCallback(
    (write: RowWriteName<Membership> & keyof Organization) => canManage && organization[write] !== undefined,
    [canManage, organization],
  );
  const canRemove = organization.removeMember && isViewerLoading ? undefined : canManage && !!organization.removeMember;

  return useStable<MemberTableState>({
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
    roles,
    viewerId,
    nameOf,
    canChangeRoles,
    canChangeGroups,
    canRemove,
    canAdd: can("addMember"),
    can,
    isProtected,
    readOnlyReason,
    hasGroups: useMemo(() => list.data.some(({ groups = [] }) => groups.length > 0), [list.data]),
    hasManaged: useMemo(() => list.data.some((row) => managersOf(row).length > 0), [list.data]),
    writes,
    failed,
    failedElsewhere,
    actions,
    canSelect:
      canRemove ||
      canChangeRoles ||
      canChangeGroups ||
      can("deactivateMember") ||
      (canRemove === undefined ? undefined : false),
    bulk,
    openMember: view.member,
    setOpenMember,
    announcement: report.announcement,
    tell: report.tell,
  });
}

/** When the access of an active member ends. */
const endOf = ({ status, expiresAt }: Membership) => (status === "active" ? expiresAt : null);
