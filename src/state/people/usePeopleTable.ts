"use client";

import { useCallback, useMemo } from "react";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePeople } from "../../hooks/reads/usePeople.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import type { Organization } from "../../organization/Organization.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Invitation, Membership, MembershipRequest, Person } from "../../organization/records.js";
import { namesOf } from "../../organization/rules/personName.js";
import { ON_ENDS } from "../../organization/rules/dependents.js";
import { type InvitationActions, invitationEndOf, useInvitationActions } from "../invitations/useInvitationActions.js";
import type { Announcement } from "../list/useAnnouncer.js";
import { type ListStatus, listStatus } from "../list/listStatus.js";
import { type PageStep, type Pagination, usePagination } from "../list/usePagination.js";
import { useRefetchAt } from "../list/useRefetchAt.js";
import { useReport } from "../list/useReport.js";
import { type SearchState, useOwnSearch } from "../list/useSearch.js";
import { type IsReadOnly, type MemberRowsState, useMemberRows } from "../members/useMemberRows.js";
import { accessEndOf } from "../members/useMemberTable.js";
import { type MembershipRequestActions, useMembershipRequestActions } from "../requests/useMembershipRequestActions.js";
import { PEOPLE_STATUSES, type PeopleStatus } from "../view/membersView.js";
import { type MembersViewOptions, useMembersView } from "../view/useMembersView.js";
import { hasMemberStatuses, membershipRequestParams, invitationParams, peopleParams } from "../view/viewParams.js";
import { type FailedPersonWrite, useFailedPeople } from "./useFailedPeople.js";

export interface UsePeopleTableOptions extends MembersViewOptions {
  /** A search that other lists share, from `useSearch`. Default: the list's own. */
  readonly search?: SearchState | undefined;
  /** The key of the initially selected role of join requests. Default: the least privileged role. */
  readonly defaultRole?: string | undefined;
  /** Returns why a member can't be edited here, as for `useMemberTable`. */
  readonly isReadOnly?: IsReadOnly | undefined;
  /** The page sizes to offer. Default: 10, 25, 50 and 100. */
  readonly pageSizes?: readonly number[];
}

/** The state and actions of a list of people. */
export interface PeopleTableState {
  /** Pending join requests, pending invitations and members, in this order. */
  readonly list: PagedList<Person>;
  /** What the table shows: rows, or a message instead. */
  readonly status: ListStatus;
  readonly pagination: Pagination;
  readonly search: SearchState;
  /** Which people are shown. */
  readonly people: PeopleStatus;
  readonly setPeople: (people: PeopleStatus) => void;
  /** What can be chosen there. Empty where all people are the same: for viewers who can't manage members, without statuses. */
  readonly statuses: readonly PeopleStatus[];
  /** Whether the viewer manages members. */
  readonly canManage: boolean;
  /** The members on the page, and what can be done to them. Their rows are counted among all people of the page. */
  readonly members: MemberRowsState;
  /** The invitations on the page, and what can be done to them. */
  readonly invitations: InvitationActions & { readonly list: { readonly data: readonly Invitation[] } };
  /** The join requests on the page, and what can be done to them. */
  readonly requests: MembershipRequestActions & { readonly list: { readonly data: readonly MembershipRequest[] } };
  /** The failed writes to people on any page. */
  readonly failed: readonly FailedPersonWrite[];
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
}

const PARTS = ["people", "member"] as const;

/** The details go from member to member of the page. */
const NO_STEP: PageStep = { isDisabled: true, go: () => {} };
const NO_PAGES = { previous: NO_STEP, next: NO_STEP };

/**
 * The headless list of people: members, pending invitations and join requests with one search, and the actions of each. It
 * has no selection: for bulk actions, see `useMemberTable`, `useInvitationTable` and `useMembershipRequestTable`.
 */
export function usePeopleTable({
  search: givenSearch,
  defaultRole,
  isReadOnly,
  pageSizes,
  ...viewOptions
}: UsePeopleTableOptions = {}): PeopleTableState {
  const organization = useOrganization();
  const { isLoading: isPending } = useViewer();
  const canManage = usePermission(MANAGE_MEMBERS);
  const { view, change, paging, searching } = useMembersView(viewOptions, PARTS);
  const search = useOwnSearch(givenSearch, searching);
  const { query } = search;
  // Until the viewer is known, a link's status is asked for: most who have one manage members.
  const statuses = statusesFor(organization, canManage || isPending);
  const people = statuses.includes(view.people) ? view.people : "all";
  const filters = peopleParams({ query, people }, organization);
  const list = usePeople({ ...paging, ...filters });
  useRefetchAt(list.data, endOf, ON_ENDS);
  const members = useMemo(() => list.data.flatMap((one) => (one.kind === "member" ? [one.membership] : [])), [list]);
  const invitations = useMemo(
    () => list.data.flatMap((one) => (one.kind === "invitation" ? [one.invitation] : [])),
    [list],
  );
  const requests = useMemo(() => list.data.flatMap((one) => (one.kind === "request" ? [one.request] : [])), [list]);
  const nameOf = useMemo(
    () => namesOf([...requests, ...members].map(({ publicUserData }) => publicUserData)),
    [members, requests],
  );
  const report = useReport();
  const listOfMembers = useMemo(() => ({ ...list, data: members }), [list, members]);
  const rowsOfMembers = useMemberRows({
    list: listOfMembers,
    filters: { query, status: filters.status ?? [] },
    nameOf,
    isReadOnly,
    report,
  });
  const ofInvitations = useInvitationActions({
    list: { data: invitations },
    filters: invitationParams({ query, status: "pending" }),
    report,
  });
  const ofRequests = useMembershipRequestActions({
    list: { data: requests },
    filters: membershipRequestParams({ query }),
    report,
    nameOf,
    defaultRole,
  });
  const rowAt = useCallback((slot: number): Membership | undefined => memberOf(list.data[slot]), [list.data]);
  const setOpenMember = useCallback((member: string) => change({ member }), [change]);
  return {
    list,
    status: listStatus(list, query !== ""),
    pagination: usePagination(list, pageSizes),
    search,
    people,
    setPeople: (next) => change({ people: next }),
    statuses,
    canManage,
    members: {
      ...rowsOfMembers,
      list: listOfMembers,
      rowAt,
      pagination: NO_PAGES,
      nameOf,
      openMember: view.member,
      setOpenMember,
      tell: report.tell,
    },
    invitations: { ...ofInvitations, list: { data: invitations } },
    requests: { ...ofRequests, list: { data: requests } },
    failed: useFailedPeople({
      members: { ...rowsOfMembers.bulk, failed: rowsOfMembers.failed, dismiss: rowsOfMembers.actions.dismiss },
      invitations: ofInvitations,
      requests: ofRequests,
      nameOf,
    }),
    announcement: report.announcement,
  };
}

/** What can be chosen, where there is a choice. */
function statusesFor(organization: Organization, canManage: boolean): readonly PeopleStatus[] {
  const hasStatuses = hasMemberStatuses(organization);
  const isOffered: Readonly<Record<PeopleStatus, boolean>> = {
    all: true,
    active: true,
    inactive: hasStatuses,
    invited: canManage && organization.getInvitations !== undefined,
    requested: canManage && organization.getMembershipRequests !== undefined,
  };
  const offered = PEOPLE_STATUSES.filter((status) => isOffered[status]);
  // All members of a backend without statuses are active.
  return offered.length > 2 ? offered : NONE;
}

const NONE: readonly PeopleStatus[] = [];

const memberOf = (person: Person | undefined) => (person?.kind === "member" ? person.membership : undefined);

/** When a person's row is over. */
function endOf(person: Person): number | null {
  if (person.kind === "member") return accessEndOf(person.membership);
  return person.kind === "invitation" ? invitationEndOf(person.invitation) : null;
}
