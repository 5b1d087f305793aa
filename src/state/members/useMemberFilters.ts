"use client";

import { hashKey } from "@tanstack/react-query";
import { useMemo } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useStable } from "../../lib/react/useStable.js";
import { useToday } from "../../lib/react/useToday.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import type { SearchState } from "../list/useSearch.js";
import type { MembersView } from "../view/membersView.js";
import { membershipParams } from "../view/viewParams.js";
import type { MemberFilter } from "./memberFilter.js";
import {
  type MemberFilters,
  NO_FILTERS,
  NO_METADATA_FILTERS,
  offeredFilters,
  onlyFilters,
  parseFilters,
  readFilters,
} from "./memberFilters.js";
import type { MetadataMemberFilter } from "./memberFilter.js";
import { useKnowableFields } from "./useKnowableFields.js";

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

/** The filters of a member table, and what can be done to them. */
export interface MemberFiltersState {
  /** The value of each filter; empty means all members. */
  readonly filters: MemberFilters;
  /** Changes the given filters. */
  readonly setFilters: (filters: Partial<MemberFilters>) => void;
  /** The filters of the list, with those by metadata. */
  readonly offeredFilters: readonly MemberFilter<keyof MemberFilters>[];
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
  readonly metadataFilters?: readonly MetadataMemberFilter[] | undefined;
}

const isSame = (one: MemberFilters, other: MemberFilters) => hashKey([one]) === hashKey([other]);

/** The search, the filters and the saved filters of the member list. */
export function useMemberFilters(config: MemberFiltersConfig): MemberFiltersState {
  const { search, setFilters, orderBy, metadataFilters = NO_METADATA_FILTERS } = config;
  const organization = useKnowableFields();
  const { timeZone } = useCoreLocale();
  const today = useToday(timeZone);
  const offered = useMemo(() => offeredFilters(organization, metadataFilters), [organization, metadataFilters]);
  const filters = useMemo(() => readFilters(offered, config.filters), [offered, config.filters]);

  const apply = useLatestCallback((query: string, next: MemberFilters) => {
    search.setText(query);
    setFilters(onlyFilters(next, config.filters));
  });
  const text = config.savedFilters.length > 0 ? search.text.trim() : "";
  const savedFilters = useMemo(
    () =>
      config.savedFilters.flatMap((saved): readonly OfferedFilter[] => {
        const { query = "" } = saved;
        const values = parseFilters({ ...saved });
        if (!isSame(values, readFilters(offered, { ...saved }))) return [];
        const isActive = isSame(values, filters) && text === query;
        return [{ ...saved, isActive, toggle: () => (isActive ? apply("", NO_FILTERS) : apply(query, values)) }];
      }),
    [apply, config.savedFilters, filters, offered, text],
  );
  const { query } = search;
  const params = useMemo(
    () => membershipParams({ query, filters, orderBy }, organization, { today, timeZone }, metadataFilters),
    [filters, metadataFilters, orderBy, organization, query, timeZone, today],
  );
  return useStable({
    filters,
    setFilters,
    offeredFilters: offered,
    savedFilters,
    params,
    clearFilters: useLatestCallback(() => apply("", NO_FILTERS)),
  });
}
