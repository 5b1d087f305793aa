"use client";

import type { MembershipEventFilters } from "../../organization/listParams.js";
import type { MembershipEvent } from "../../organization/records.js";
import { membershipEvents, type MembershipEventsPage } from "../../query/lists/membershipEvents.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";

/** The filters and the page of `useMembershipEvents`. */
export type UseMembershipEventsParams = MembershipEventFilters & PagingParams;

/** One page of the audit trail, newest first. For members who can manage members. */
export const useMembershipEvents = (
  params: UseMembershipEventsParams = {},
  options: ListOptions<MembershipEventsPage> = {},
): PagedList<MembershipEvent> => usePagedList(membershipEvents, sameRows, params, options);

/** Events do not change. */
export const sameRows = (page: MembershipEventsPage) => page;
