import { hashKey, type Query, type QueryClient } from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership } from "../organization/records.js";
import { ON_PERMISSIONS, ON_RIGHTS, type Resource } from "../organization/rules/dependents.js";
import { organizationKey, resourceKey, resourceKeys } from "./keys.js";

/**
 * Refetches the viewer's rights when a read is forbidden, and what depends on permissions when the viewer's role or
 * permissions change, whichever read found that.
 *
 * @returns stops following
 */
export function followRights(client: QueryClient, organization: Organization): () => void {
  const viewerHash = hashKey(resourceKey(organization, "viewer"));
  const rightsHashes = resourceKeys(organization, ON_RIGHTS).map(hashKey);
  const prefix = hashKey(organizationKey(organization));
  const rights = () => {
    const viewer = client.getQueryData<Membership>(resourceKey(organization, "viewer"));
    return viewer && hashKey([viewer.role, viewer.permissions.toSorted()]);
  };
  let known = rights();
  const refetch = (resources: readonly Resource[], predicate?: (query: Query) => boolean) => {
    for (const queryKey of resourceKeys(organization, resources)) {
      // A read that runs is new enough. Cancelled each time, it would never end.
      void client.invalidateQueries({ queryKey, ...(predicate && { predicate }) }, { cancelRefetch: false });
    }
  };
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== "updated") return;
    const { action, query } = event;
    const isRights = rightsHashes.includes(query.queryHash);
    if (action.type === "error" && !isRights && hashKey(query.queryKey.slice(0, 3)) === prefix) {
      if (action.error instanceof OrganizationError && action.error.isForbidden)
        refetch(ON_RIGHTS, ({ state }) => state.data !== undefined);
    }
    if (action.type === "success" && query.queryHash === viewerHash) {
      const before = known;
      known = rights();
      if (before !== undefined && before !== known) refetch(ON_PERMISSIONS);
    }
  });
}
