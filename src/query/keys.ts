import type { Organization } from "../organization/Organization.js";

/** What an organization's cached answers are about. */
export type Subject = "memberships" | "invitations" | "requests" | "roles" | "viewer" | "details" | "events";

/** Prefix of everything that is cached of one organization for one viewer, and of the writes to it. */
export const organizationKey = (organization: Organization) => ["roster", organization.id, organization.scope] as const;

/** Prefix of everything that is cached about one subject. */
export const subjectKey = (organization: Organization, subject: Subject) =>
  [...organizationKey(organization), subject] as const;

/** Prefix of the keys of all writes to rows of one subject. */
export const writesKey = (organization: Organization, subject: Subject) =>
  [...organizationKey(organization), "write", subject] as const;
