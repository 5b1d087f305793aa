import {
  hashKey,
  type MutationCacheNotifyEvent,
  type QueryCacheNotifyEvent,
  type QueryClient,
} from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import { organizationKey } from "./keys.js";

/**
 * Calls back once, when a read or a write of the organization is answered with 401: the session has ended.
 *
 * @returns stops following
 */
export function followSignOut(client: QueryClient, organization: Organization, onSignedOut: () => void): () => void {
  const own = hashKey(organizationKey(organization));
  const stop = () => {
    for (const leave of leaves) leave();
  };
  const hear = (event: QueryCacheNotifyEvent | MutationCacheNotifyEvent) => {
    if (event.type !== "updated" || event.action.type !== "error") return;
    const { error } = event.action;
    const key = ("query" in event ? event.query.queryKey : event.mutation.options.mutationKey) ?? [];
    if (!(error instanceof OrganizationError) || error.status !== 401 || hashKey(key.slice(0, 3)) !== own) return;
    stop();
    onSignedOut();
  };
  const leaves = [client.getQueryCache().subscribe(hear), client.getMutationCache().subscribe(hear)];
  return stop;
}
