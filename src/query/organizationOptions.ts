import { type DataTag, hashKey, type QueryKey, queryOptions, type UnusedSkipTokenOptions } from "@tanstack/react-query";
import { ON_PERMISSIONS } from "../organization/rules/dependents.js";
import type { Organization } from "../organization/Organization.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership, OrganizationDetails, PaginatedResponse, Role } from "../organization/records.js";
import { unsupported } from "../organization/unsupported.js";
import { resourceKey, resourceKeys } from "./keys.js";
import { readRetry } from "./retry.js";

/** Query options of something that is read at once, with the type of what is cached in the key. */
type ReadOptions<T> = UnusedSkipTokenOptions<T, OrganizationError> & {
  readonly queryKey: DataTag<QueryKey, T, OrganizationError>;
};

/** What seldom changes is not asked for again by each component that shows it, in milliseconds. */
const STALE_TIME = 30_000;

/** The roles that members can hold. Disabled where the backend has none to list. */
export const rolesOptions = (organization: Organization): ReadOptions<PaginatedResponse<Role>> =>
  queryOptions<PaginatedResponse<Role>, OrganizationError>({
    queryKey: resourceKey(organization, "roles"),
    queryFn: ({ signal }) => organization.getRoles?.({ signal }) ?? unsupported("getRoles"),
    enabled: organization.getRoles !== undefined,
    staleTime: STALE_TIME,
    ...readRetry,
  });

/**
 * The signed-in user's own membership. Disabled where the backend cannot tell. Where its role or permissions are others
 * than before, however that was learnt, everything that depends on them is read again.
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

/** The organization's name, counts and limit. Disabled where the backend cannot tell. */
export const organizationDetailsOptions = (organization: Organization): ReadOptions<OrganizationDetails> =>
  queryOptions<OrganizationDetails, OrganizationError>({
    queryKey: resourceKey(organization, "details"),
    queryFn: ({ signal }) => organization.getOrganization?.({ signal }) ?? unsupported("getOrganization"),
    enabled: organization.getOrganization !== undefined,
    ...readRetry,
  });
