import { OrganizationError, type OrganizationErrorCode } from "../../src/index.js";
import { createMemoryOrganization } from "../../src/testing/memory/createMemoryOrganization.js";
import type {
  MemoryEvent,
  MemoryGroup,
  MemoryOrganization,
  MemoryUser,
} from "../../src/testing/memory/MemoryOrganization.js";
import { defaultMemoryRoles } from "../../src/testing/memory/seed.js";
import type { TestOrganizationOptions } from "../../test/support/createTestOrganization.js";
import { eventsOf } from "../../test/support/eventsOf.js";
import { people, type Person } from "../../test/support/people.js";
import { HOUR, invitationsOf, requestsOf } from "../../test/support/database/seedData.js";

/** An error of a backend, with a sentence of its own. */
export const refused = (
  status: number,
  message: string,
  code: OrganizationErrorCode = status < 500 ? "unknown_error" : "internal_error",
): OrganizationError => new OrganizationError(message, { status, code });

const userOf = ({ id, firstName, lastName, emailAddress, username, imageUrl, ...person }: Person): MemoryUser => ({
  userId: id,
  firstName,
  lastName,
  identifier: emailAddress ?? username,
  username,
  imageUrl: imageUrl ?? "",
  banned: person.banned,
  deprovisioned: person.deprovisioned,
  lastActiveAt: person.lastActiveAt?.getTime() ?? null,
  twoFactorEnabled: person.twoFactorEnabled ?? undefined,
  signInMethods: person.signInMethods ?? undefined,
});

const pastRole = (role: { readonly role: string; readonly role_name: string } | undefined) =>
  role ? { role: role.role, roleName: role.role_name } : null;

const eventsIn = (members: readonly Person[], count: number): MemoryEvent[] =>
  eventsOf(members, count).map(({ type, before, after, keys = [], hoursAgo, ...event }) => ({
    ...event,
    type: type === "sky_fell" ? "unknown" : type,
    before: pastRole(before),
    after: pastRole(after),
    metadataKeys: keys,
    createdAt: Date.now() - hoursAgo * HOUR,
  }));

/** With groups, which only stories have. */
export interface StoryContents extends TestOrganizationOptions {
  readonly groups?: readonly MemoryGroup[];
  /** The names of a member's groups. @param index from 0, the administrator */
  readonly groupsOf?: (index: number) => readonly string[];
}

let organizations = 0;

/** An organization in memory, with the people of `createTestOrganization`. */
export function storyOrganization({
  count = 240,
  name = "Northwind Trading",
  invitations = 0,
  requests = 0,
  events = 0,
  metadata = () => ({}),
  managed = () => ({}),
  groups = [],
  groupsOf = () => [],
  access = () => ({}),
  maxAllowedMemberships,
  viewer = 0,
  viewerRole,
}: StoryContents): MemoryOrganization {
  const id = `org_memory_${++organizations}`;
  const members = people(count, id);
  return createMemoryOrganization({
    id,
    name,
    maxAllowedMemberships,
    groups,
    viewerId: (viewer !== null && members[viewer]?.id) || "user_stranger",
    roles: viewerRole ? [...defaultMemoryRoles, viewerRole] : defaultMemoryRoles,
    members: members.map((person, index) => ({
      ...userOf(person),
      role: viewerRole && index === viewer ? viewerRole.key : person.role,
      publicMetadata: metadata(index),
      managed: managed(index),
      groups: groupsOf(index),
      ...access(index),
      createdAt: person.joinedAt.getTime(),
    })),
    invitations: invitationsOf(id, invitations).map((invitation) => ({ ...invitation, inviterId: members[0]?.id })),
    requests: requestsOf(id, requests).map(({ asker, createdAt }) => ({ ...userOf(asker), createdAt })),
    events: eventsIn(members, events),
  });
}
