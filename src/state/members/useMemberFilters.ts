"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useToday } from "../../lib/react/useToday.js";
import type { MembershipFilters } from "../../organization/Organization.js";
import type { SearchState } from "../list/useSearch.js";
import type { MembersView } from "../view/membersView.js";
import { membershipParams } from "../view/viewParams.js";
import { filterIds, type MemberFilters, NO_FILTERS, offeredFilters, parseFilters } from "./memberFilters.js";

/** A named set of filters, as plain data that apps can store. Omitted filters are off. */
export interface SavedFilter extends Partial<MemberFilters> {
  /** A unique id. */
  readonly id: string;
  /** The label, e.g. "Admins". */
  readonly label: string;
  /** The search text. Absent: none. */
  readonly query?: string;
}

/** A saved filter in the table. */
export interface OfferedFilter extends SavedFilter {
  /** Whether the current search and filters are exactly these. */
  readonly isActive: boolean;
  /** Applies it, or clears all filters if it is active. */
  readonly toggle: () => void;
}

export interface MemberFiltersState {
  /** The value of each filter; empty means all members. */
  readonly filters: MemberFilters;
  /** Changes the given filters. */
  readonly setFilters: (filters: Partial<MemberFilters>) => void;
  readonly savedFilters: readonly OfferedFilter[];
  /** The list's parameters. */
  readonly params: MembershipFilters;
  /** Clears search and filters. */
  readonly clearFilters: () => void;
}

interface MemberFiltersConfig extends Pick<MemberFiltersState, "filters" | "setFilters">, Pick<MembersView, "orderBy"> {
  readonly search: SearchState;
  /** The saved filters to offer. Those that the backend doesn't support are hidden. */
  readonly savedFilters: readonly SavedFilter[];
}

const isSame = (one: MemberFilters, other: MemberFilters) => filterIds.every((id) => one[id] === other[id]);

/** The search, the filters and the saved filters of the member list. */
export function useMemberFilters(config: MemberFiltersConfig): MemberFiltersState {
  const { search, setFilters, orderBy } = config;
  const organization = useOrganization();
  const { timeZone } = useCoreLocale();
  const today = useToday(timeZone);
  const offered = offeredFilters(organization);
  const readOffered = (values: Partial<MemberFilters>) =>
    parseFilters((id) => (offered.some((filter) => filter.id === id) ? (values[id] ?? "") : ""));
  const filters = readOffered(config.filters);

  const apply = (query: string, next: MemberFilters) => {
    search.setText(query);
    setFilters(next);
  };
  const savedFilters = config.savedFilters.flatMap((saved): readonly OfferedFilter[] => {
    const { query = "" } = saved;
    const values = parseFilters((id) => saved[id] ?? "");
    if (!isSame(values, readOffered(saved))) return [];
    const isActive = isSame(values, filters) && search.text.trim() === query;
    return [{ ...saved, isActive, toggle: () => (isActive ? apply("", NO_FILTERS) : apply(query, values)) }];
  });
  return {
    filters,
    setFilters,
    savedFilters,
    params: membershipParams({ query: search.query, filters, orderBy }, organization, { today, timeZone }),
    clearFilters: () => apply("", NO_FILTERS),
  };
}
