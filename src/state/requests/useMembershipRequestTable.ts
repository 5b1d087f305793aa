"use client";

import { useMemo } from "react";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useMembershipRequests } from "../../hooks/reads/useMembershipRequests.js";
import type { MembershipRequest } from "../../organization/records.js";
import { namesOf } from "../../organization/rules/personName.js";
import type { Announcement } from "../list/useAnnouncer.js";
import { type Pagination, usePagination } from "../list/usePagination.js";
import { useReport } from "../list/useReport.js";
import { type SearchState, useOwnSearch } from "../list/useSearch.js";
import { type MembersViewOptions, useMembersView } from "../view/useMembersView.js";
import { membershipRequestParams } from "../view/viewParams.js";
import { type MembershipRequestActions, useMembershipRequestActions } from "./useMembershipRequestActions.js";

export interface UseMembershipRequestTableOptions extends MembersViewOptions {
  /** A search that other lists share, from `useSearch`. Default: the list's own. */
  readonly search?: SearchState | undefined;
  /** The key of the initially selected role. Default: the least privileged role. */
  readonly defaultRole?: string | undefined;
}

/** The state and actions of a list of join requests. */
export interface MembershipRequestTableState extends MembershipRequestActions {
  readonly list: PagedList<MembershipRequest>;
  readonly search: SearchState;
  readonly pagination: Pagination;
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
}

const NO_PARTS: readonly [] = [];

/** The headless list of pending join requests: approves with a role or declines, one or many, with undo. */
export function useMembershipRequestTable({
  defaultRole,
  search: givenSearch,
  ...viewOptions
}: UseMembershipRequestTableOptions = {}): MembershipRequestTableState {
  const { paging, searching } = useMembersView(viewOptions, NO_PARTS);
  const search = useOwnSearch(givenSearch, searching);
  const filters = membershipRequestParams(search);
  const list = useMembershipRequests({ ...paging, ...filters });
  const pagination = usePagination(list);
  const nameOf = useMemo(() => namesOf(list.data.map(({ publicUserData }) => publicUserData)), [list.data]);
  const report = useReport();
  const actions = useMembershipRequestActions({ list, filters, report, nameOf, defaultRole });
  return { ...actions, list, search, pagination, announcement: report.announcement };
}
