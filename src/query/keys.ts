import type { Resource } from "../organization/rules/dependents.js";
import type { Organization } from "../organization/Organization.js";

export type { Resource, Resource as CachedResource } from "../organization/rules/dependents.js";

/** Prefix of the keys of everything that is cached of one organization for one viewer, and of the writes to it. */
export const organizationKey = (organization: Organization) => ["roster", organization.id, organization.scope] as const;

/** Prefix of the keys of everything that is cached of one resource. */
export const resourceKey = (organization: Organization, resource: Resource) =>
  [...organizationKey(organization), resource] as const;

/** Prefixes of the keys of everything that is cached of these resources. */
export const resourceKeys = (organization: Organization, resources: readonly Resource[]) =>
  resources.map((resource) => resourceKey(organization, resource));

/** Prefix of the keys of all writes to rows of one resource. */
export const rowWritesKey = (organization: Organization, resource: Resource) =>
  [...organizationKey(organization), "write", resource] as const;
