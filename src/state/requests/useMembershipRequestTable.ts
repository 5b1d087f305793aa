"use client";

import { useMemo } from "react";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useMembershipRequests } from "../../hooks/reads/useMembershipRequests.js";
import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { usePageLocale } from "../../labels/usePageLocale.js";
import type { MembershipRequest, Role } from "../../organization/records.js";
import { defaultRoleOf } from "../../organization/rules/grantable.js";
import { type NameOf, namesOf } from "../../organization/rules/personName.js";
import { requestWrites } from "../../query/writes/requestWrites.js";
import type { RowWrite } from "../../query/writes/rowWrites.js";
import type { Announcement } from "../list/useAnnouncer.js";
import type { BulkState } from "../list/useBulk.js";
import type { FailedWrite } from "../list/useFailedWrites.js";
import { useListActions } from "../list/useListActions.js";
import { type Pagination, usePagination } from "../list/usePagination.js";
import { useReport } from "../list/useReport.js";
import { type SearchState, useOwnSearch } from "../list/useSearch.js";
import type { SelectionState } from "../list/useSelection.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import { type MembersViewOptions, useMembersView } from "../view/useMembersView.js";
import { membershipRequestParams } from "../view/viewParams.js";

export interface UseMembershipRequestTableOptions extends MembersViewOptions {
  /** A search that other lists share, from `useSearch`. Default: the list's own. */
  readonly search?: SearchState | undefined;
  /** The key of the initially selected role. Default: the least privileged role. */
  readonly defaultRole?: string | undefined;
}

/** The state and actions of a list of join requests. */
export interface MembershipRequestTableState {
  readonly list: PagedList<MembershipRequest>;
  readonly search: SearchState;
  readonly pagination: Pagination;
  /** `undefined` until they are known, or where the backend doesn't list them. */
  readonly roles: readonly Role[] | undefined;
  /** The selected role of a request. */
  readonly roleFor: (request: MembershipRequest) => string | undefined;
  /** Names a user unambiguously: with their address where two users on the page have the same name. */
  readonly nameOf: NameOf;
  readonly chooseRole: (request: MembershipRequest, role: string) => void;
  readonly approve: (request: MembershipRequest) => void;
  readonly decline: (request: MembershipRequest) => void;
  readonly canApprove: boolean;
  readonly canDecline: boolean;
  readonly isQueued: (request: MembershipRequest) => boolean;
  readonly selection: SelectionState<MembershipRequest>;
  /** Approves the selected requests, each with its selected role. */
  readonly approveSelected: () => void;
  readonly declineSelected: () => void;
  readonly bulk: BulkState<MembershipRequest>;
  /** The failed writes with their requests, which may have left the list. */
  readonly failed: readonly FailedWrite<MembershipRequest>[];
  /** Retries failed writes that may now succeed. */
  readonly retry: (failed: readonly FailedWrite<MembershipRequest>[]) => void;
  readonly dismiss: (write: RowWrite<MembershipRequest>) => void;
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
}

const { idOf } = requestWrites.list;
const { acceptMembershipRequest, rejectMembershipRequest } = requestWrites.byName;

const declining = (row: MembershipRequest) => rejectMembershipRequest.call(idOf(row));

const NO_PARTS: readonly [] = [];

/** The headless list of pending join requests: approves with a role or declines, one or many, with undo. */
export function useMembershipRequestTable({
  defaultRole,
  search: givenSearch,
  ...viewOptions
}: UseMembershipRequestTableOptions = {}): MembershipRequestTableState {
  const organization = useOrganization();
  const { labels, roleText } = usePageLocale();
  const { paging, searching } = useMembersView(viewOptions, NO_PARTS);
  const search = useOwnSearch(givenSearch, searching);
  const filters = membershipRequestParams(search);
  const list = useMembershipRequests({ ...paging, ...filters });
  const pagination = usePagination(list);
  const roles = useKnownRoles();
  const [chosen, setChosen] = useOrganizationState<ReadonlyMap<string, string>>(() => new Map());
  const nameOf = useMemo(() => namesOf(list.data.map(({ publicUserData }) => publicUserData)), [list.data]);
  const first = defaultRoleOf(defaultRole, roles);
  /** Replaces a selected role that no longer exists by the default one. */
  const roleFor = ({ id }: MembershipRequest) => defaultRoleOf(chosen.get(id) ?? first, roles);
  const report = useReport();
  const { act, actOnMany, selection, ...engine } = useListActions({
    writes: requestWrites,
    words: labels.requestWrites,
    list,
    filters,
    report,
    nameOf: ({ publicUserData }) => nameOf(publicUserData),
    detailOf: (_, { role }) => {
      const roleName = roles?.find(({ key }) => key === role)?.name ?? role;
      return roleName && roleText(roleName);
    },
  });

  const approval = (row: MembershipRequest) =>
    acceptMembershipRequest.call({ requestId: idOf(row), role: roleFor(row) });
  return {
    ...engine,
    list,
    search,
    pagination,
    roles,
    roleFor,
    nameOf,
    chooseRole: ({ id }, role) => setChosen((before) => new Map(before).set(id, role)),
    approve: (request) => act(request, approval(request)),
    decline: (request) => act(request, declining(request)),
    canApprove: organization.acceptMembershipRequest !== undefined,
    canDecline: organization.rejectMembershipRequest !== undefined,
    isQueued: engine.bulk.isQueued,
    selection,
    approveSelected: () => actOnMany(new Map(selection.rows.map((row) => [row, approval(row)]))),
    declineSelected: () => actOnMany(new Map(selection.rows.map((row) => [row, declining(row)]))),
    announcement: report.announcement,
  };
}
