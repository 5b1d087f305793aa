"use client";

import { useCallback, useMemo } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { usePageLocale } from "../../labels/usePageLocale.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { type MembersViewOptions, useMembersView } from "../view/useMembersView.js";
import { type SearchState, useSearch } from "../list/useSearch.js";

/** The built-in tabs. */
export type MembersTabName = "members" | "invitations" | "requests" | "people";

/** A tab of the page. Your own tabs have a `MembersPanel` with the same `tab`. */
export interface MembersTab {
  readonly id: string;
  readonly label: string;
  /** The number of rows. Built-in tabs have their own. */
  readonly count?: number | undefined;
}

export interface UseMembersPageOptions extends MembersViewOptions {
  /**
   * The tabs, built-in and your own, in order. `["people"]` has members, invitations and requests in one list. Default:
   * members, invitations and requests.
   */
  readonly tabs?: readonly (MembersTabName | MembersTab)[];
  /** The key of the initially selected role for inviting and approving. Default: the least privileged role. */
  readonly defaultRole?: string | undefined;
}

/** The state that the parts of a members page share. */
export interface MembersPageState {
  /** The tabs that the viewer can see; the requested one also while that is not known. */
  readonly tabs: readonly MembersTab[];
  /** Whether more tabs may appear once the viewer's permissions are known. */
  readonly isPending: boolean;
  /** The id of the selected tab. */
  readonly tab: string;
  readonly setTab: (tab: string) => void;
  /** The search of all lists. */
  readonly search: SearchState;
  /** The view options for the lists, of the selected tab. */
  readonly viewOptions: MembersViewOptions;
  readonly defaultRole: string | undefined;
}

const PARTS = ["tab"] as const;

const ALL_TABS: readonly MembersTabName[] = ["members", "invitations", "requests"];

/** The headless members page: tabs and one search for all of them. For counts, see `useMembersTabCounts`. */
export function useMembersPage(options: UseMembersPageOptions = {}): MembersPageState {
  const { tabs: wanted = ALL_TABS, defaultRole, view: given, defaultView, onViewChange } = options;
  const [first = "members"] = wanted;
  const firstTab = typeof first === "string" ? first : first.id;
  const organization = useOrganization();
  const { labels } = usePageLocale();
  const { isLoading } = useViewer();
  const mayManage = usePermission(MANAGE_MEMBERS);
  const { view, change, searching } = useMembersView(
    { ...options, defaultView: { tab: firstTab, ...defaultView } },
    PARTS,
  );
  const search = useSearch(searching);
  const asked = view.tab;
  const setTab = useCallback((next: string) => change({ tab: next }), [change]);

  const supported: Record<MembersTabName, boolean> = {
    members: true,
    invitations: organization.getInvitations !== undefined,
    requests: organization.getMembershipRequests !== undefined,
    people: true,
  };
  // The list of the requested tab is read together with the viewer, not after them.
  const isOffered = (item: MembersTabName) =>
    supported[item] && (item === "members" || item === "people" || mayManage || (isLoading && item === asked));
  const tabs = wanted.flatMap((item): readonly MembersTab[] => {
    if (typeof item !== "string") return [item];
    return isOffered(item) ? [{ id: item, label: labels.tabNames[item] }] : [];
  });
  // Wait for a tab that may still appear: another one would load in vain.
  const mayCome = isLoading && wanted.some((item) => item === asked);
  const tab = mayCome ? asked : ((tabs.find(({ id }) => id === asked) ?? tabs[0])?.id ?? "");
  const viewOptions = useMemo(() => ({ view: given, defaultView, onViewChange }), [given, defaultView, onViewChange]);
  return { tabs, isPending: isLoading && wanted.length > 1, tab, setTab, search, viewOptions, defaultRole };
}
