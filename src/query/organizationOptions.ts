import { type DataTag, hashKey, type QueryKey, queryOptions, type UnusedSkipTokenOptions } from "@tanstack/react-query";
import { ON_PERMISSIONS } from "../organization/rules/dependents.js";
import type { Organization } from "../organization/Organization.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership, OrganizationDetails, PaginatedResponse, Role } from "../organization/records.js";
import { unsupported } from "../organization/unsupported.js";
import { resourceKey, resourceKeys } from "./keys.js";
import { readRetry } from "./retry.js";

/** Query options of a single record or list, with a typed key. */
type ReadOptions<T> = UnusedSkipTokenOptions<T, OrganizationError> & {
  readonly queryKey: DataTag<QueryKey, T, OrganizationError>;
};

/** The stale time of data that rarely changes, in milliseconds. */
const STALE_TIME = 30_000;

/** Query options of the roles. Disabled where the backend doesn't list them. */
export const rolesOptions = (organization: Organization): ReadOptions<PaginatedResponse<Role>> =>
  queryOptions<PaginatedResponse<Role>, OrganizationError>({
    queryKey: resourceKey(organization, "roles"),
    queryFn: ({ signal }) => organization.getRoles?.({ signal }) ?? unsupported("getRoles"),
    enabled: organization.getRoles !== undefined,
    staleTime: STALE_TIME,
    ...readRetry,
  });

/**
 * Query options of the signed-in user's own membership. Disabled where the backend doesn't support it. If its role or
 * permissions have changed, everything that depends on them is refetched.
 */
export const viewerOptions = (organization: Organization): ReadOptions<Membership> =>
  queryOptions<Membership, OrganizationError>({
    queryKey: resourceKey(organization, "viewer"),
    queryFn: async ({ signal, client, queryKey }) => {
      const viewer = await (organization.getViewer?.({ signal }) ?? unsupported("getViewer"));
      const before = client.getQueryData<Membership>(queryKey);
      if (before && rightsOf(before) !== rightsOf(viewer)) {
        for (const stale of resourceKeys(organization, ON_PERMISSIONS)) {
          void client.invalidateQueries({ queryKey: stale }, { cancelRefetch: false });
        }
      }
      return viewer;
    },
    enabled: organization.getViewer !== undefined,
    staleTime: STALE_TIME,
    ...readRetry,
  });

const rightsOf = ({ role, permissions }: Membership) => hashKey([role, permissions.toSorted()]);

/** Query options of the organization's name, counts and limit. Disabled where the backend doesn't support it. */
export const organizationDetailsOptions = (organization: Organization): ReadOptions<OrganizationDetails> =>
  queryOptions<OrganizationDetails, OrganizationError>({
    queryKey: resourceKey(organization, "details"),
    queryFn: ({ signal }) => organization.getOrganization?.({ signal }) ?? unsupported("getOrganization"),
    enabled: organization.getOrganization !== undefined,
    ...readRetry,
  });
