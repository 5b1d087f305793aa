"use client";

import { useMemo } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import type { PagingParams } from "../../hooks/list/usePageState.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { useLocale } from "../../labels/useLocale.js";
import type { MembershipOrder } from "../../organization/Organization.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { InvitationStatus } from "../../organization/records.js";
import { useOrganizationControlled } from "../ui/useOrganizationControlled.js";
import type { UseMemberFiltersOptions } from "../members/useMemberFilters.js";
import { type Search, useSearch, type UseSearchOptions } from "../list/useSearch.js";

/** The tabs that the kit has. */
export type MembersTabName = "members" | "invitations" | "requests";

/** A tab of the page; one of the app's own has a `MembersPanel` with the same `tab`. */
export interface MembersTab {
  readonly id: string;
  readonly label: string;
  /** Rows behind it. The kit knows those of its own tabs. */
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
  readonly roleFilter?: string | undefined;
  readonly onRoleFilterChange?: ((role: string) => void) | undefined;
  /** Makes the time since when the members that are shown are in the organization controlled; empty: any. */
  readonly joined?: UseMemberFiltersOptions["joined"];
  readonly onJoinedChange?: UseMemberFiltersOptions["onJoinedChange"];
  /** Makes the order of the members controlled. */
  readonly orderBy?: MembershipOrder | undefined;
  readonly onOrderByChange?: ((orderBy: MembershipOrder) => void) | undefined;
  /** Makes the status of the invitations controlled. */
  readonly status?: InvitationStatus | "all" | undefined;
  readonly onStatusChange?: ((status: InvitationStatus | "all") => void) | undefined;
  /** The key of the role that people are invited and let in with. Default: the one that permits least. */
  readonly defaultRole?: string | undefined;
}

/** What the parts of a members page share. */
export interface MembersPageState {
  /** The tabs that the viewer may see; with more than one there is something to choose. */
  readonly tabs: readonly MembersTab[];
  /** Whether there may be more tabs: what the viewer may see is not known yet. */
  readonly isPending: boolean;
  /** The id of the tab that is shown. */
  readonly tab: string;
  readonly setTab: (tab: string) => void;
  /** One search for all lists. */
  readonly search: Search;
  readonly paging: PagingParams;
  /** What the app holds of the lists. */
  readonly held: Pick<
    UseMembersPageOptions,
    | "roleFilter"
    | "onRoleFilterChange"
    | "joined"
    | "onJoinedChange"
    | "orderBy"
    | "onOrderByChange"
    | "status"
    | "onStatusChange"
  >;
  readonly defaultRole: string | undefined;
}

const ALL_TABS: readonly MembersTabName[] = ["members", "invitations", "requests"];

/** The headless members page: its tabs, and one search for all of them. Their counts: `useMembersTabCounts`. */
export function useMembersPage(options: UseMembersPageOptions = {}): MembersPageState {
  const { tabs: wanted = ALL_TABS, defaultTab = "", onTabChange, defaultRole } = options;
  const { roleFilter, onRoleFilterChange, joined, onJoinedChange } = options;
  const { orderBy, onOrderByChange, status, onStatusChange } = options;
  const { initialPage, pageSize, page, onPageChange, onPageSizeChange } = options;
  const organization = useOrganization();
  const { labels } = useLocale();
  const { isLoading: isPending } = useViewer();
  const mayManage = usePermission(MANAGE_MEMBERS);
  const search = useSearch(options);
  const [asked, setTab] = useOrganizationControlled(options.tab, defaultTab, onTabChange);

  const offered: Record<MembersTabName, boolean> = {
    members: true,
    invitations: mayManage && organization.getInvitations !== undefined,
    requests: mayManage && organization.getMembershipRequests !== undefined,
  };
  const tabs = wanted.flatMap((item): readonly MembersTab[] => {
    if (typeof item !== "string") return [item];
    return offered[item] ? [{ id: item, label: labels.tabNames[item] }] : [];
  });
  // A tab that may yet be offered is waited for: another one in its place would load for nothing.
  const mayCome = isPending && wanted.some((item) => item === asked);
  const tab = mayCome ? asked : ((tabs.find(({ id }) => id === asked) ?? tabs[0])?.id ?? "");
  const paging = useMemo(
    () => ({ initialPage, pageSize, page, onPageChange, onPageSizeChange }),
    [initialPage, pageSize, page, onPageChange, onPageSizeChange],
  );
  const held = useMemo(
    () => ({
      roleFilter,
      onRoleFilterChange,
      joined,
      onJoinedChange,
      orderBy,
      onOrderByChange,
      status,
      onStatusChange,
    }),
    [roleFilter, onRoleFilterChange, joined, onJoinedChange, orderBy, onOrderByChange, status, onStatusChange],
  );
  return { tabs, isPending, tab, setTab, search, paging, held, defaultRole };
}
