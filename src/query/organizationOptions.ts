import type { Organization } from "../organization/Organization.js";
import type {
  Membership,
  MetadataValue,
  OrganizationDetails,
  PaginatedResponse,
  Role,
} from "../organization/records.js";
import { unsupported } from "../organization/unsupported.js";
import { resourceKey } from "./keys.js";
import { type ReadQueryOptions, readOptions } from "./readOptions.js";

/** The stale time of data that rarely changes, in milliseconds. */
const STALE_TIME = 30_000;

/** Query options of the roles. Disabled where the backend doesn't list them. */
export const rolesOptions = (organization: Organization): ReadQueryOptions<PaginatedResponse<Role>> =>
  readOptions({
    queryKey: resourceKey(organization, "roles"),
    queryFn: ({ signal }) => organization.getRoles?.({ signal }) ?? unsupported("getRoles"),
    enabled: organization.getRoles !== undefined,
    staleTime: STALE_TIME,
  });

/**
 * Query options of the values that members have for a key of their public metadata. Disabled where the backend doesn't
 * list them.
 */
export const membershipMetadataValuesOptions = (
  organization: Organization,
  key: string,
): ReadQueryOptions<PaginatedResponse<MetadataValue>> =>
  readOptions({
    queryKey: [...resourceKey(organization, "metadataValues"), key],
    queryFn: ({ signal }) =>
      organization.getMembershipMetadataValues?.(key, { signal }) ?? unsupported("getMembershipMetadataValues"),
    enabled: organization.getMembershipMetadataValues !== undefined,
    staleTime: STALE_TIME,
  });

/** Query options of the names of what manages fields of members. Disabled where the backend doesn't list them. */
export const membershipSourcesOptions = (organization: Organization): ReadQueryOptions<PaginatedResponse<string>> =>
  readOptions({
    queryKey: resourceKey(organization, "sources"),
    queryFn: ({ signal }) => organization.getMembershipSources?.({ signal }) ?? unsupported("getMembershipSources"),
    enabled: organization.getMembershipSources !== undefined,
    staleTime: STALE_TIME,
  });

/** Query options of the signed-in user's own membership. Disabled where the backend doesn't support it. */
export const viewerOptions = (organization: Organization): ReadQueryOptions<Membership> =>
  readOptions({
    queryKey: resourceKey(organization, "viewer"),
    queryFn: ({ signal }) => organization.getViewer?.({ signal }) ?? unsupported("getViewer"),
    enabled: organization.getViewer !== undefined,
    staleTime: STALE_TIME,
  });

/** Query options of the organization's name, counts and limit. Disabled where the backend doesn't support it. */
export const organizationDetailsOptions = (organization: Organization): ReadQueryOptions<OrganizationDetails> =>
  readOptions({
    queryKey: resourceKey(organization, "details"),
    queryFn: ({ signal }) => organization.getOrganization?.({ signal }) ?? unsupported("getOrganization"),
    enabled: organization.getOrganization !== undefined,
  });
