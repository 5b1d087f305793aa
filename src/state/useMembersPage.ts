"use client";

import { useCallback, useMemo } from "react";
import { useInvitations } from "../hooks/useInvitations.js";
import { useMembershipRequests } from "../hooks/useMembershipRequests.js";
import { useMemberships } from "../hooks/useMemberships.js";
import { useOrganization } from "../hooks/OrganizationProvider.js";
import { useOrganizationDetails } from "../hooks/useOrganizationDetails.js";
import type { PagedList } from "../hooks/usePagedList.js";
import type { PagingParams } from "../hooks/usePageState.js";
import { usePermission } from "../hooks/usePermission.js";
import { useLocale } from "../labels/LocaleProvider.js";
import { useControlled } from "../lib/useControlled.js";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import { type Search, useSearch, type UseSearchOptions } from "./useSearch.js";

/** The tabs that the kit has. */
export type MembersTabName = "members" | "invitations" | "requests";

/** A tab of the page; one of the app's own has a `MembersPanel` with the same `tab`. */
export interface MembersTab {
  readonly id: string;
  readonly label: string;
  /** Rows behind it; with a search, those that match. `undefined` while that is not known. */
  readonly count?: number | undefined;
}

export interface UseMembersPageOptions extends UseSearchOptions, PagingParams {
  /** Which tabs, in which order; also some of the app's own. Default: members, invitations and requests. */
  readonly tabs?: readonly (MembersTabName | MembersTab)[];
  /** Makes the tab controlled. One that the viewer may not see gives the first that they may. */
  readonly tab?: string | undefined;
  /** Default: the first. */
  readonly defaultTab?: string;
  readonly onTabChange?: ((tab: string) => void) | undefined;
  /** Makes the filter of the members controlled: a role's key; empty: all roles. */
  readonly role?: string | undefined;
  readonly onRoleChange?: ((role: string) => void) | undefined;
}

/** What the parts of a members page share. */
export interface MembersPageState {
  /** The tabs that the viewer may see; with more than one there is something to choose. */
  readonly tabs: readonly MembersTab[];
  readonly tab: string;
  readonly setTab: (tab: string) => void;
  /** One search for all lists. */
  readonly search: Search;
  readonly paging: PagingParams;
  readonly role: string | undefined;
  readonly onRoleChange: ((role: string) => void) | undefined;
}

const ALL_TABS: readonly MembersTabName[] = ["members", "invitations", "requests"];

/** The headless members page: its tabs with their counts, and one search for all of them. */
export function useMembersPage(options: UseMembersPageOptions = {}): MembersPageState {
  const { tabs: wanted = ALL_TABS, defaultTab = "", onTabChange, role, onRoleChange } = options;
  const { initialPage, pageSize, page, onPageChange, onPageSizeChange } = options;
  const organization = useOrganization();
  const { labels } = useLocale();
  const mayManage = usePermission(MANAGE_MEMBERS);
  const search = useSearch(options);
  const counts = useTabCounts(search.query, pageSize, mayManage);
  const [tab, setTab] = useControlled(options.tab, defaultTab, onTabChange);

  const offered: Record<MembersTabName, boolean> = {
    members: true,
    invitations: mayManage && organization.getInvitations !== undefined,
    requests: mayManage && organization.getMembershipRequests !== undefined,
  };
  const tabs = wanted.flatMap((item): readonly MembersTab[] => {
    if (typeof item !== "string") return [item];
    return offered[item] ? [{ id: item, label: labels.tabNames[item], count: counts[item] }] : [];
  });
  const paging = useMemo(
    () => ({ initialPage, pageSize, page, onPageChange, onPageSizeChange }),
    [initialPage, pageSize, page, onPageChange, onPageSizeChange],
  );
  return {
    tabs,
    tab: (tabs.find(({ id }) => id === tab) ?? tabs[0])?.id ?? "",
    setTab: useCallback((next: string) => setTab(next), [setTab]),
    search,
    paging,
    role,
    onRoleChange,
  };
}

/** How many rows each tab has: of all, by the organization's own counts; of a search, by the lists themselves. */
function useTabCounts(
  query: string,
  pageSize: number | undefined,
  mayManage: boolean,
): Record<MembersTabName, number | undefined> {
  const { data: details } = useOrganizationDetails();
  const isSearch = query !== "";
  const params = { query, pageSize };
  const enabled = isSearch && mayManage;
  const members = useMemberships(params, { query: { enabled: isSearch } });
  // The same lists as the tabs show first: whoever goes there finds them loaded.
  const invitations = useInvitations({ ...params, status: ["pending"] }, { query: { enabled } });
  const requests = useMembershipRequests({ ...params, status: ["pending"] }, { query: { enabled } });
  if (!isSearch) {
    return {
      members: details?.membersCount,
      invitations: details?.pendingInvitationsCount,
      requests: details?.pendingRequestsCount,
    };
  }
  return { members: hitsOf(members), invitations: hitsOf(invitations), requests: hitsOf(requests) };
}

const hitsOf = (list: PagedList<unknown>) => (list.isSuccess && !list.isPlaceholderData ? list.count : undefined);
