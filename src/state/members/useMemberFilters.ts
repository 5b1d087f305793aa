"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { type Period, startOfPeriod } from "../../lib/startOfPeriod.js";
import { useToday } from "../../lib/useToday.js";
import type { MembershipFilters } from "../../organization/Organization.js";
import { useOrganizationControlled } from "../ui/useOrganizationControlled.js";
import type { Search } from "../list/useSearch.js";

/** A filter that has a name: plain data, which an app keeps where it likes. */
export interface SavedFilter {
  /** Tells it from others. */
  readonly id: string;
  /** What it is called, e.g. "Admins". */
  readonly label: string;
  /** A role's key. Absent: all roles. */
  readonly role?: string;
  /** Since when its members are in the organization. Absent: since any time. */
  readonly joined?: Period;
  /** What is searched for. Absent: nothing. */
  readonly query?: string;
}

/** A saved filter in the table. */
export interface OfferedFilter extends SavedFilter {
  /** Whether the list is narrowed by this, and by nothing else. */
  readonly isActive: boolean;
  /** Narrows the list by it; shows everybody again when it does so already. */
  readonly toggle: () => void;
}

export interface UseMemberFiltersOptions {
  /** Filters to choose from; one that the backend cannot do is left out. */
  readonly savedFilters?: readonly SavedFilter[] | undefined;
  /** Makes the role filter controlled: a role's key; empty: all roles. */
  readonly roleFilter?: string | undefined;
  readonly onRoleFilterChange?: ((role: string) => void) | undefined;
  /** Makes the time of joining controlled; empty: any. */
  readonly joined?: Period | "" | undefined;
  readonly onJoinedChange?: ((joined: Period | "") => void) | undefined;
}

export interface MemberFilters {
  /** What the list is asked for. */
  readonly filters: Pick<MembershipFilters, "query" | "role" | "createdAfter">;
  /** A role's key; empty: all roles. */
  readonly role: string;
  readonly setRole: (role: string) => void;
  /** Since when the members are in the organization; empty: since any time. */
  readonly joined: Period | "";
  readonly setJoined: (joined: Period | "") => void;
  readonly saved: readonly OfferedFilter[];
  /** Whether they leave anybody out. */
  readonly isFiltered: boolean;
  /** Shows everybody again. */
  readonly clear: () => void;
}

const NONE: readonly SavedFilter[] = [];

/** What the list of members is narrowed by: search, role, time of joining, and filters that have a name. */
export function useMemberFilters(search: Search, options: UseMemberFiltersOptions = {}): MemberFilters {
  const { savedFilters = NONE, roleFilter, onRoleFilterChange, joined: givenJoined, onJoinedChange } = options;
  const { membershipFilterFields } = useOrganization();
  const { timeZone } = useCoreLocale();
  const today = useToday(timeZone);
  const [role, setRole] = useOrganizationControlled(roleFilter, "", onRoleFilterChange);
  const [wantedJoined, setJoined] = useOrganizationControlled<Period | "">(givenJoined, "", onJoinedChange);
  const canFilterByTime = membershipFilterFields?.includes("created_at") ?? false;
  const joined = canFilterByTime ? wantedJoined : "";

  const apply = (filter: Omit<SavedFilter, "id" | "label">) => {
    search.setText(filter.query ?? "");
    setRole(filter.role ?? "");
    setJoined(filter.joined ?? "");
  };
  const saved = savedFilters
    .filter((filter) => canFilterByTime || !filter.joined)
    .map((filter) => {
      const isActive =
        role === (filter.role ?? "") && joined === (filter.joined ?? "") && search.text.trim() === (filter.query ?? "");
      return { ...filter, isActive, toggle: () => apply(isActive ? {} : filter) };
    });
  return {
    filters: {
      query: search.query,
      role: role ? [role] : [],
      // The last moment before it: the same all day, so that renders don't refetch.
      ...(joined && { createdAfter: startOfPeriod(joined, today, timeZone) - 1 }),
    },
    role,
    setRole,
    joined,
    setJoined,
    saved,
    isFiltered: search.query !== "" || role !== "" || joined !== "",
    clear: () => apply({}),
  };
}
