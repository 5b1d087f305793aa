import type { Membership, Organization, Role } from "../../src/index.js";
import { people, type Person } from "../../test/support/people.js";

const PERMISSIONS = ["org:sys_memberships:read", "org:sys_memberships:manage"];

const roleOf = (key: string, name: string, description: string): Role => ({
  id: key,
  key,
  name,
  description,
  permissions: [],
  createdAt: 0,
  updatedAt: 0,
});

const ROLES = [
  roleOf("org:admin", "Admin", "Manages the organization, its members and their roles."),
  roleOf("org:member", "Member", "Works in the organization."),
];

function membershipOf(person: Person): Membership {
  // A picture that is asked for over the network would measure the network.
  const imageUrl = person.imageUrl?.startsWith("data:") ? person.imageUrl : "";
  return {
    id: `membership_${person.id}`,
    role: person.role,
    roleName: ROLES.find(({ key }) => key === person.role)?.name ?? person.role,
    permissions: person.role === "org:admin" ? PERMISSIONS : [],
    publicMetadata: {},
    publicUserData: {
      userId: person.id,
      firstName: person.firstName,
      lastName: person.lastName,
      imageUrl,
      hasImage: imageUrl !== "",
      identifier: person.emailAddress,
      username: person.username,
      banned: person.banned,
      deprovisioned: person.deprovisioned,
    },
    createdAt: person.joinedAt.getTime(),
    updatedAt: person.joinedAt.getTime(),
  };
}

let organizations = 0;

export interface MemoryOrganization {
  readonly organization: Organization;
  /** The names of the functions that were called, in order. */
  readonly calls: string[];
}

/**
 * An organization that answers from an array, and records what it is asked.
 *
 * @param latency milliseconds until an answer
 */
export function createMemoryOrganization(count: number, latency: number): MemoryOrganization {
  const calls: string[] = [];
  let rows = people(count).map(membershipOf);

  async function answer<T>(name: string, make: () => T): Promise<T> {
    calls.push(name);
    await new Promise((resolve) => setTimeout(resolve, latency));
    return make();
  }

  function find(userId: string): Membership {
    const row = rows.find(({ publicUserData }) => publicUserData.userId === userId);
    if (row) return row;
    throw new Error(`There is no member ${userId}.`);
  }

  const organization: Organization = {
    id: `org_${++organizations}`,
    scope: "bench",
    membershipOrderFields: ["created_at", "first_name", "email_address"],
    getMemberships: ({ initialPage = 1, pageSize = 10, query = "" } = {}) =>
      answer("getMemberships", () => {
        const found = query ? rows.filter((row) => row.publicUserData.identifier?.includes(query)) : rows;
        const start = (initialPage - 1) * pageSize;
        return { data: found.slice(start, start + pageSize), totalCount: found.length };
      }),
    getRoles: () => answer("getRoles", () => ({ data: ROLES, totalCount: ROLES.length })),
    getViewer: () => answer("getViewer", () => find("acme_0")),
    updateMember: ({ userId, role }) =>
      answer("updateMember", () => {
        const roleName = ROLES.find(({ key }) => key === role)?.name ?? role;
        const changed = { ...find(userId), role, roleName };
        rows = rows.map((row) => (row.publicUserData.userId === userId ? changed : row));
        return changed;
      }),
    removeMember: (userId) =>
      answer("removeMember", () => {
        const gone = find(userId);
        rows = rows.filter((row) => row !== gone);
        return gone;
      }),
  };
  return { organization, calls };
}
