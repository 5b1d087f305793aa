"use client";

import { useMemo } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useInvitations } from "../../hooks/reads/useInvitations.js";
import { useMembershipRequests } from "../../hooks/reads/useMembershipRequests.js";
import { useMemberships } from "../../hooks/reads/useMemberships.js";
import { useOrganizationDetails } from "../../hooks/reads/useOrganizationDetails.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { filterParams, NO_FILTERS, NO_METADATA_FILTERS } from "../members/memberFilters.js";
import type { MembersTabName } from "./useMembersPage.js";

interface TabCountParams {
  readonly query: string;
  readonly pageSize: number | undefined;
  /** The visible built-in tabs. */
  readonly tabs: readonly string[];
}

/**
 * The number of rows of each built-in tab but that of people: from the organization's counts, or from the lists while
 * searching. `undefined` until it is known.
 */
export function useMembersTabCounts({
  query,
  pageSize,
  tabs,
}: TabCountParams): Readonly<Record<Exclude<MembersTabName, "people">, number | undefined>> {
  const { data: details } = useOrganizationDetails();
  const isSearch = query !== "";
  const enabledFor = (tab: string) => ({ query: { enabled: isSearch && tabs.includes(tab) } });
  // The same lists as the tabs show first, so they are loaded when a tab opens.
  const params = { query, pageSize };
  const organization = useOrganization();
  const unfiltered = useMemo(() => filterParams(NO_FILTERS, organization, NO_DAY, NO_METADATA_FILTERS), [organization]);
  const members = useMemberships({ ...params, ...unfiltered }, enabledFor("members"));
  const invitations = useInvitations({ ...params, status: ["pending"] }, enabledFor("invitations"));
  const requests = useMembershipRequests({ ...params, status: ["pending"] }, enabledFor("requests"));
  if (!isSearch) {
    return {
      members: details?.membersCount,
      invitations: details?.pendingInvitationsCount,
      requests: details?.pendingRequestsCount,
    };
  }
  return { members: hitsOf(members), invitations: hitsOf(invitations), requests: hitsOf(requests) };
}

/** Filters without a value ask for no day. */
const NO_DAY = { today: 0, timeZone: undefined };

const hitsOf = (list: PagedList<unknown>) => (list.isSuccess && !list.isPlaceholderData ? list.count : undefined);
