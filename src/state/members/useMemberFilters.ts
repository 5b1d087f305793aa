"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useToday } from "../../lib/useToday.js";
import type { MembershipFilters } from "../../organization/Organization.js";
import type { SearchState } from "../list/useSearch.js";
import { filterParams, type MemberFilters, memberFilters, NO_FILTERS, parseFilters } from "./memberFilters.js";

/** A filter that has a name: plain data, which an app stores where it likes. Filters that it does not name are off. */
export interface SavedFilter extends Partial<MemberFilters> {
  /** Tells it from others. */
  readonly id: string;
  /** What it is called, e.g. "Admins". */
  readonly label: string;
  /** What is searched for. Absent: nothing. */
  readonly query?: string;
}

/** A saved filter in the table. */
export interface OfferedFilter extends SavedFilter {
  /** Whether the list is narrowed by this, and by nothing else. */
  readonly isActive: boolean;
  /** Narrows the list by it; shows all members again when it does so already. */
  readonly toggle: () => void;
}

export interface MemberFiltersState {
  /** The value of each filter that is on; empty: all members. */
  readonly filters: MemberFilters;
  /** Changes some of them. */
  readonly setFilters: (filters: Partial<MemberFilters>) => void;
  readonly savedFilters: readonly OfferedFilter[];
  /** What the list is asked for. */
  readonly params: MembershipFilters;
  /** Shows all members again. */
  readonly clearFilters: () => void;
}

interface MemberFiltersConfig extends Pick<MemberFiltersState, "filters" | "setFilters"> {
  readonly search: SearchState;
  /** Filters to choose from; one that the backend does not have is left out. */
  readonly savedFilters: readonly SavedFilter[];
}

/** What the list of members is narrowed by: search, filters, and filters that have a name. */
export function useMemberFilters(config: MemberFiltersConfig): MemberFiltersState {
  const { search, setFilters } = config;
  const organization = useOrganization();
  const { timeZone } = useCoreLocale();
  const today = useToday(timeZone);
  const isOffered = (id: keyof MemberFilters) =>
    memberFilters.some((filter) => filter.id === id && filter.isOffered(organization));
  const filters = parseFilters((id) => (isOffered(id) ? config.filters[id] : ""));

  const apply = (query: string, next: MemberFilters) => {
    search.setText(query);
    setFilters(next);
  };
  const savedFilters = config.savedFilters.flatMap((saved): readonly OfferedFilter[] => {
    const { query = "" } = saved;
    const values = parseFilters((id) => saved[id] ?? "");
    if (memberFilters.some(({ id }) => values[id] !== "" && !isOffered(id))) return [];
    const isActive = memberFilters.every(({ id }) => filters[id] === values[id]) && search.text.trim() === query;
    return [{ ...saved, isActive, toggle: () => (isActive ? apply("", NO_FILTERS) : apply(query, values)) }];
  });
  return {
    filters,
    setFilters,
    savedFilters,
    params: { query: search.query, ...filterParams(filters, organization, { today, timeZone }) },
    clearFilters: () => apply("", NO_FILTERS),
  };
}
