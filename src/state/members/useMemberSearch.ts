"use client";

import { useEffect } from "react";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { useMemberships } from "../../hooks/reads/useMemberships.js";
import type { Membership } from "../../organization/records.js";
import { memberships, membershipsOptions } from "../../query/lists/memberships.js";

/** Ids that contain the one that is looked for are found too. */
const searchOf = (userId: string) => ({ query: userId, pageSize: 100 });

/** Milliseconds in which what finds a member, reads them for the panel and compares them with it shares one answer. */
const STALE_TIME = 5000;

/** Looks for a member by user id. */
export const useMemberSearch = (userId: string, enabled: boolean): PagedList<Membership> =>
  useMemberships(searchOf(userId), { query: { enabled, staleTime: STALE_TIME } });

/** Starts to look for a member who isn't among the rows, before what shows them is there. */
export function usePrefetchMember(userId: string, rows: readonly Membership[]): void {
  const [client, organization] = useClient();
  const isShown = rows.some((row) => memberships.idOf(row) === userId);
  useEffect(() => {
    if (!isShown) void client.prefetchQuery(membershipsOptions(organization, searchOf(userId)));
  }, [client, organization, userId, isShown]);
}
