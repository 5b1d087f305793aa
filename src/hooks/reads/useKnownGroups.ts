"use client";

import { useQuery } from "@tanstack/react-query";
import type { Group } from "../../organization/records.js";
import { MAX_PAGE_SIZE } from "../../organization/rules/page.js";
import { type GroupsPage, groupsOptions } from "../../query/lists/groups.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Groups to choose from. */
export interface KnownGroups {
  readonly groups: readonly Group[];
  /** Whether these are all there are. */
  readonly areAll: boolean;
}

const NONE: KnownGroups = { groups: [], areAll: false };

const knownFrom = ({ data, totalCount }: GroupsPage): KnownGroups => ({
  groups: data,
  areAll: data.length === totalCount,
});

/** The first 500 groups by name. */
export function useKnownGroups(): KnownGroups {
  const options = groupsOptions(useOrganization(), { pageSize: MAX_PAGE_SIZE });
  const { data = NONE } = useQuery({ ...options, select: knownFrom });
  return data;
}
