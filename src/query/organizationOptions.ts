import { type DataTag, type QueryKey, queryOptions, type UnusedSkipTokenOptions } from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership, OrganizationDetails, PaginatedResponse, Role } from "../organization/records.js";
import { unsupported } from "../organization/unsupported.js";
import { subjectKey } from "./keys.js";
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
    queryKey: subjectKey(organization, "roles"),
    queryFn: ({ signal }) => organization.getRoles?.({ signal }) ?? unsupported("getRoles"),
    enabled: organization.getRoles !== undefined,
    staleTime: STALE_TIME,
    ...readRetry,
  });

/** The signed-in user's own membership. Disabled where the backend cannot tell. */
export const viewerOptions = (organization: Organization): ReadOptions<Membership> =>
  queryOptions<Membership, OrganizationError>({
    queryKey: subjectKey(organization, "viewer"),
    queryFn: ({ signal }) => organization.getViewer?.({ signal }) ?? unsupported("getViewer"),
    enabled: organization.getViewer !== undefined,
    staleTime: STALE_TIME,
    ...readRetry,
  });

/** The organization's name, counts and limit. Disabled where the backend cannot tell. */
export const organizationDetailsOptions = (organization: Organization): ReadOptions<OrganizationDetails> =>
  queryOptions<OrganizationDetails, OrganizationError>({
    queryKey: subjectKey(organization, "details"),
    queryFn: ({ signal }) => organization.getOrganization?.({ signal }) ?? unsupported("getOrganization"),
    enabled: organization.getOrganization !== undefined,
    ...readRetry,
  });
