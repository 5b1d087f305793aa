import type { OrganizationResource } from "../OrganizationEvent.js";

/** What is read of an organization, and can be stale. */
export type Resource =
  | "memberships"
  | "people"
  | "metadataValues"
  | "sources"
  | "invitations"
  | "requests"
  | "roles"
  | "viewer"
  | "details"
  | "groups"
  | "events";

type Dependents = readonly Resource[];

// The one table of what is stale after a change. Own writes, other tabs, live changes and a 403 read it, and so does the
// backend's event stream. A constant a row, and without spreading, so that an app ships the rows that it uses only.

/** After a change to another member. Where it may be the viewer, `ON_RIGHTS` applies too. */
export const ON_MEMBERSHIPS: Dependents = ["memberships", "people", "metadataValues", "details", "events"];

/** Those who are removed leave their groups. */
export const ON_REMOVED: Dependents = ["memberships", "people", "metadataValues", "groups", "details", "events"];

/** Metadata of a membership moves no count. */
export const ON_METADATA: Dependents = ["memberships", "people", "metadataValues", "events"];

export const ON_INVITATIONS: Dependents = ["invitations", "people", "details", "events"];

/** When an access or an invitation among people ends. */
export const ON_ENDS: Dependents = ["memberships", "invitations", "people", "metadataValues", "details", "events"];

export const ON_REQUESTS: Dependents = ["requests", "people", "details", "events"];

/** A new member may have been invited and have asked to join: the backend settles that too. */
export const ON_ADDED: Dependents = [
  "memberships",
  "people",
  "metadataValues",
  "groups",
  "requests",
  "invitations",
  "details",
  "events",
];

/** A group counts its members, and a member's record names their groups. */
export const ON_GROUP_MEMBERS: Dependents = ["groups", "memberships", "people", "events"];

/** The viewer may be a member of the group. */
export const ON_GROUPS: Dependents = ["groups", "memberships", "people", "viewer", "events"];

/** What the viewer may do is in doubt: they were refused something, or their own membership was written to. */
export const ON_RIGHTS: Dependents = ["viewer", "roles"];

/** The viewer has other rights: they can give other roles, and read what was refused before. */
export const ON_PERMISSIONS: Dependents = [
  "roles",
  "memberships",
  "people",
  "metadataValues",
  "sources",
  "groups",
  "invitations",
  "requests",
  "details",
  "events",
];

/** The dependents of the resources that a backend reports. Rows with a role hold its name and permissions. */
export const DEPENDENTS: Readonly<Record<OrganizationResource, Dependents>> = {
  memberships: ["memberships", "people", "metadataValues", "sources", "viewer", "details", "events"],
  invitations: ON_INVITATIONS,
  requests: ON_REQUESTS,
  organization: ["details"],
  roles: ["roles", "memberships", "people", "viewer", "invitations"],
  groups: ON_GROUPS,
};

/** What a live event calls each resource. The viewer's own membership is one of the memberships. */
const REPORTED_AS: Partial<Record<Resource, OrganizationResource>> = {
  memberships: "memberships",
  viewer: "memberships",
  invitations: "invitations",
  requests: "requests",
  roles: "roles",
  groups: "groups",
  details: "organization",
};

/** Reported only to members who can manage members. */
const FOR_MANAGERS: ReadonlySet<OrganizationResource> = new Set(["invitations", "requests"]);

/** The resources that live events name after a change of one. @param change any text; of unknown ones nothing is reported */
export function reportedAfter(change: string): readonly OrganizationResource[] {
  const stale = Object.entries(DEPENDENTS).find(([name]) => name === change)?.[1] ?? [];
  return stale.flatMap((resource) => REPORTED_AS[resource] ?? []);
}

/** Whether a member is told of changes of a resource. */
export const isReportedTo = (isManager: boolean, resource: OrganizationResource): boolean =>
  isManager || !FOR_MANAGERS.has(resource);
