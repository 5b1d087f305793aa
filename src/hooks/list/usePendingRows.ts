"use client";

import { useMemo } from "react";
import type { PaginatedResponse, Role } from "../../organization/records.js";
import { resourceKey } from "../../query/keys.js";
import { cachedPages } from "../../query/lists/cachedPages.js";
import { type Overlay, overlayPending } from "../../query/overlay.js";
import { type ListWrites, pendingChanges } from "../../query/writes/rowWrites.js";
import { useClient } from "../OrganizationProvider.js";
import { useRowWrites } from "../writes/useRowWrites.js";

/** How the pending writes to the rows of a list show on a page of it. */
export function usePendingRows<T, F extends object>(writes: ListWrites<T, F>): Overlay<T, F> {
  const [client, organization] = useClient();
  const all = useRowWrites(writes);
  return useMemo(() => {
    const roles = client.getQueryData<PaginatedResponse<Role>>(resourceKey(organization, "roles"))?.data ?? [];
    const changes = pendingChanges(writes, all, roles);
    // The cached pages are read when a page is shown: they change while a write is pending.
    return (page) => overlayPending(writes.list, cachedPages(client, organization, writes.list), changes)(page);
  }, [all, client, organization, writes]);
}
