"use client";

import { type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useClient } from "../OrganizationProvider.js";
import { DEPENDENTS } from "../../organization/rules/dependents.js";
import type { Organization } from "../../organization/Organization.js";
import { invalidateSoon } from "../../query/invalidationBatch.js";
import { organizationKey, resourceKeys } from "../../query/keys.js";

/** The polling interval without an event stream, in milliseconds. */
const POLLING = 30_000;

/**
 * Shows other users' changes within about a second: follows the backend's event stream (`Organization.subscribe`) while the
 * page is visible, and polls every 30 seconds where there is none. Call it once, below `OrganizationProvider`.
 */
export function useLiveUpdates(): void {
  const [client, organization] = useClient();
  useEffect(() => {
    let leave = () => {};
    const follow = () => {
      leave();
      leave = document.hidden ? () => {} : followChanges(client, organization);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      leave();
    };
  }, [client, organization]);
}

function followChanges(client: QueryClient, organization: Organization): () => void {
  const all = () => void client.invalidateQueries({ queryKey: organizationKey(organization) });
  let polling: ReturnType<typeof setInterval> | undefined;
  const poll = () => {
    clearInterval(polling);
    polling = setInterval(all, POLLING);
  };
  if (!organization.subscribe) poll();
  const unsubscribe = organization.subscribe?.((event) => {
    if (event.type === "disconnected") {
      poll();
      // A session that has ended is told of by the reads.
      if (event.error.status === 401) all();
    }
    if (event.type === "connected") {
      clearInterval(polling);
      // Changes may have gone unheard until now.
      void client.invalidateQueries({
        queryKey: organizationKey(organization),
        predicate: ({ state }) => state.fetchStatus === "idle",
      });
    }
    if (event.type === "changed") {
      const stale = event.resources.flatMap((resource) => DEPENDENTS[resource]);
      for (const key of resourceKeys(organization, stale)) invalidateSoon(client, key);
    }
  });
  return () => {
    clearInterval(polling);
    unsubscribe?.();
  };
}
