"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PageParams } from "../../organization/Organization.js";
import type { PaginatedResponse, Role } from "../../organization/records.js";
import { subjectKey } from "../../query/keys.js";
import { cachedPages, type LayOver, layingOver, type RowKind } from "../../query/rows.js";
import { pendingChanges, type RowWrite } from "../../query/rowWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import { useRowWrites } from "../writes/useRowWrites.js";

/**
 * How to lay the writes that are under way over a page.
 *
 * @param after what a row looks like while a write to it is under way; declared outside of the component
 */
export function usePendingRows<T, P extends PageParams>(
  kind: RowKind<T, P>,
  after: (row: T, write: RowWrite, roles: readonly Role[]) => T | undefined,
): LayOver<T, P> {
  const organization = useOrganization();
  const client = useQueryClient();
  const writes = useRowWrites(kind.subject);
  return useMemo(() => {
    const roles = client.getQueryData<PaginatedResponse<Role>>(subjectKey(organization, "roles"))?.data ?? [];
    const changes = pendingChanges<T>(writes, (row, write) => after(row, write, roles));
    // The cached pages are looked at when a page is laid over: they change while a write is under way.
    return (page) => layingOver(kind, cachedPages(client, organization, kind), changes)(page);
  }, [after, client, kind, organization, writes]);
}
