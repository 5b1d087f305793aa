import type { Resource } from "../organization/rules/dependents.js";
import type { Organization } from "../organization/Organization.js";

export type { Resource, Resource as CachedResource } from "../organization/rules/dependents.js";

/** The key prefix of all queries and mutations of one organization for one viewer. */
export const organizationKey = (organization: Organization) => ["roster", organization.id, organization.scope] as const;

/** The key prefix of all queries of one resource. */
export const resourceKey = (organization: Organization, resource: Resource) =>
  [...organizationKey(organization), resource] as const;

/** The key prefixes of all queries of these resources. */
export const resourceKeys = (organization: Organization, resources: readonly Resource[]) =>
  resources.map((resource) => resourceKey(organization, resource));

/** The key prefix of all writes to rows of one resource; of people, to members, invitations and requests. */
export const rowWritesKey = (organization: Organization, resource: Resource) =>
  [...organizationKey(organization), "write", ...(resource === "people" ? [] : [resource])] as const;
