import {
  hashKey,
  type MutationCacheNotifyEvent,
  type Query,
  type QueryCacheNotifyEvent,
  type QueryClient,
  type QueryKey,
} from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership } from "../organization/records.js";
import { ON_PERMISSIONS, ON_RIGHTS, type Resource } from "../organization/rules/dependents.js";
import { organizationKey, resourceKey, resourceKeys } from "./keys.js";
import { joinTabs } from "./tabs.js";

/**
 * Follows what is cached of an organization: shares writes with other tabs, refetches the viewer's rights when a read is
 * forbidden (403), and what depends on permissions when the viewer's role or permissions change. A 401 ends the session.
 *
 * @param since in epoch milliseconds; earlier errors belong to an earlier session
 * @param onSignedOut called once
 * @returns stops following
 */
export function followOrganization(
  client: QueryClient,
  organization: Organization,
  since: number,
  onSignedOut?: () => void,
): () => void {
  const prefix = hashKey(organizationKey(organization));
  const viewerKey = resourceKey(organization, "viewer");
  const rights = () => {
    const viewer = client.getQueryData<Membership>(viewerKey);
    return viewer && hashKey([viewer.role, viewer.permissions.toSorted()]);
  };
  let knownRights = rights();
  let isSignedOut = false;
  const refetch = (resources: readonly Resource[], predicate: (query: Query) => boolean) => {
    for (const queryKey of resourceKeys(organization, resources)) {
      // A read that runs is new enough. Cancelled each time, it would never end.
      void client.invalidateQueries({ queryKey, predicate }, { cancelRefetch: false });
    }
  };
  const onError = (error: unknown, key: QueryKey = [], isRead = false) => {
    if (!(error instanceof OrganizationError) || hashKey(key.slice(0, 3)) !== prefix) return;
    if (error.status === 401 && !isSignedOut) {
      isSignedOut = true;
      onSignedOut?.();
    }
    // A write refetches them itself. The rights themselves may be forbidden: they would be read without end.
    if (isRead && error.isForbidden && !ON_RIGHTS.some((resource) => resource === key[3])) {
      refetch(ON_RIGHTS, ({ state }) => state.data !== undefined);
    }
  };
  const onQuery = (event: QueryCacheNotifyEvent) => {
    if (event.type !== "updated") return;
    const { action, query } = event;
    if (action.type === "error") onError(action.error, query.queryKey, true);
    if (action.type === "success" && query.queryHash === hashKey(viewerKey)) {
      const before = knownRights;
      knownRights = rights();
      if (before !== undefined && before !== knownRights) refetch(ON_PERMISSIONS, () => true);
    }
  };
  const onMutation = (event: MutationCacheNotifyEvent) => {
    if (event.type === "updated" && event.action.type === "error") {
      onError(event.action.error, event.mutation.options.mutationKey);
    }
  };
  const queries = client.getQueryCache();
  const mutations = client.getMutationCache();
  for (const { queryKey, state } of queries.getAll()) {
    if (state.errorUpdatedAt >= since) onError(state.error, queryKey, true);
  }
  for (const { options, state } of mutations.getAll()) {
    if (state.submittedAt >= since) onError(state.error, options.mutationKey);
  }
  const stops = [queries.subscribe(onQuery), mutations.subscribe(onMutation), joinTabs(client, organization)];
  return () => {
    for (const stop of stops) stop();
  };
}
