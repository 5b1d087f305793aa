import { createMemoryOrganization } from "../../src/testing/memory/createMemoryOrganization.js";
import type { MemoryOrganization } from "../../src/testing/memory/MemoryOrganization.js";
import { defaultMemoryRoles } from "../../src/testing/memory/seed.js";
import { people, type Person } from "../../test/support/people.js";

function userOf({ id, firstName, lastName, emailAddress, imageUrl, username, banned, deprovisioned }: Person) {
  // A picture that is asked for over the network would measure the network.
  const picture = imageUrl?.startsWith("data:") ? imageUrl : "";
  return {
    userId: id,
    firstName,
    lastName,
    identifier: emailAddress,
    imageUrl: picture,
    username,
    banned,
    deprovisioned,
  };
}

/** A role that gives and takes no right: no dialog asks before a change to it. */
const GUEST = {
  key: "org:guest",
  name: "Guest",
  description: "Sees the members",
  permissions: ["org:sys_memberships:read"],
};

const created: MemoryOrganization[] = [];

/** Whether any organization here still has something to answer. */
export const isAsked = () => created.some(({ pendingCount }) => pendingCount > 0);

/**
 * An organization in memory. The viewer, its newest member, is an administrator.
 *
 * @param count how many members, invitations and requests it has, each
 * @param latency milliseconds until an answer
 */
export function benchOrganization(count: number, latency: number): MemoryOrganization {
  const memory = createMemoryOrganization({
    id: `org_${created.length}`,
    latency,
    maxAllowedMemberships: 10_000,
    roles: [...defaultMemoryRoles, GUEST],
    members: people(count).map((person) => ({
      ...userOf(person),
      role: person.role,
      createdAt: person.joinedAt.getTime(),
    })),
    invitations: people(count, "guest").map(({ id, emailAddress, role, joinedAt }) => ({
      emailAddress: emailAddress ?? `${id}@guest.test`,
      role,
      createdAt: joinedAt.getTime(),
    })),
    requests: people(count, "asker").map((person) => ({ ...userOf(person), createdAt: person.joinedAt.getTime() })),
  });
  created.push(memory);
  return memory;
}
