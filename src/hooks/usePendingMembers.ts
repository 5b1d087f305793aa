"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { cachedMemberships, type LayOver, layingOver } from "../query/memberChanges.js";
import { pendingChanges } from "../query/memberWrites.js";
import { rolesOptions } from "../query/organizationOptions.js";
import { useMemberWrites } from "./useMemberWrites.js";
import { useOrganization } from "./OrganizationProvider.js";

/** How to lay the role changes and removals that are under way over a page of memberships. */
export function usePendingMembers(): LayOver {
  const organization = useOrganization();
  const client = useQueryClient();
  const writes = useMemberWrites();
  return useMemo(() => {
    const roles = client.getQueryData(rolesOptions(organization).queryKey)?.data ?? [];
    const changes = pendingChanges(writes, roles);
    // The cached pages are looked at when a page is laid over: they change while a write is under way.
    return (page) => layingOver(cachedMemberships(client, organization), changes)(page);
  }, [client, organization, writes]);
}
