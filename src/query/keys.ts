import type { Subject } from "../organization/rules/dependents.js";
import type { Organization } from "../organization/Organization.js";

export type { Subject } from "../organization/rules/dependents.js";

/** Prefix of everything that is cached of one organization for one viewer, and of the writes to it. */
export const organizationKey = (organization: Organization) => ["roster", organization.id, organization.scope] as const;

/** Prefix of everything that is cached about one subject. */
export const subjectKey = (organization: Organization, subject: Subject) =>
  [...organizationKey(organization), subject] as const;

/** Prefixes of everything that is cached about these subjects. */
export const subjectKeys = (organization: Organization, subjects: readonly Subject[]) =>
  subjects.map((subject) => subjectKey(organization, subject));

/** Prefix of the keys of all writes to rows of one subject. */
export const writesKey = (organization: Organization, subject: Subject) =>
  [...organizationKey(organization), "write", subject] as const;
