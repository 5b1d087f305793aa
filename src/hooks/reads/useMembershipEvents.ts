"use client";

import type { MembershipEventFilters } from "../../organization/Organization.js";
import type { MembershipEvent } from "../../organization/records.js";
import {
  membershipEventsOptions,
  membershipEventsParams,
  type MembershipEventsPage,
} from "../../query/lists/membershipEventsOptions.js";
import { useOrganization } from "../OrganizationProvider.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";

export type UseMembershipEventsParams = MembershipEventFilters & PagingParams;

/** Who changed what in the organization, the newest first, a page at a time. For members who may manage. */
export function useMembershipEvents(
  { userId, actorId, type, createdBefore, createdAfter, ...paging }: UseMembershipEventsParams = {},
  options: ListOptions<MembershipEventsPage> = {},
): PagedList<MembershipEvent> {
  const organization = useOrganization();
  return usePagedList<MembershipEvent, MembershipEventsPage>({
    ...options,
    paging,
    layOver: asItIs,
    paramsOf: (page) => membershipEventsParams({ userId, actorId, type, createdBefore, createdAfter, ...page }),
    optionsOf: (params) => membershipEventsOptions(organization, params),
  });
}

/** What has happened does not change. */
const asItIs = (page: MembershipEventsPage) => page;
