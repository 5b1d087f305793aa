import {
  MANAGE_MEMBERS,
  OrganizationError,
  READ_MEMBERS,
  type Membership,
  type Organization,
  type OrganizationErrorCode,
} from "../../src/index.js";

/** A team member, as returned by the API of teams.example. */
export interface Mate {
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly role: "owner" | "guest";
  readonly joined: string;
}

const ROLES = {
  owner: { name: "Owner", permissions: [MANAGE_MEMBERS, READ_MEMBERS] },
  guest: { name: "Guest", permissions: [READ_MEMBERS] },
};

const CODES: Readonly<Record<string, OrganizationErrorCode>> = {
  already_in: "already_a_member_in_organization",
  bad_role: "form_param_value_invalid",
  last_owner: "organization_minimum_permissions_needed",
  not_allowed: "missing_organization_permission",
  not_found: "resource_not_found",
  not_yours: "not_a_member_in_organization",
};

const PERMISSIONS: Record<string, string> = { [MANAGE_MEMBERS]: "Manage members", [READ_MEMBERS]: "Read members" };

const permissionFrom = (key: string) => ({
  id: key,
  key,
  name: PERMISSIONS[key] ?? key,
  description: null,
  type: "system" as const,
});

const membershipFrom = ({ user: { id, name, email }, role, joined }: Mate): Membership => {
  const person = { userId: id, firstName: name, lastName: null, identifier: email, username: null };
  return {
    id,
    role,
    roleName: ROLES[role].name,
    permissions: ROLES[role].permissions,
    publicMetadata: {},
    managed: {},
    publicUserData: { ...person, imageUrl: "", hasImage: false, banned: false, deprovisioned: false },
    status: "active",
    expiresAt: null,
    createdAt: Date.parse(joined),
    updatedAt: 0,
  };
};

const mate = (userId: string) => `/mates/${encodeURIComponent(userId)}`;

/** A team as the signed-in user sees it. */
export function createTeam(teamId: string, viewerId: string, fetch = globalThis.fetch): Organization {
  async function send<T>(method: string, path: string, signal?: AbortSignal, body?: object): Promise<T> {
    try {
      const init: RequestInit = { method, credentials: "include", signal: signal ?? null };
      if (body) Object.assign(init, { body: JSON.stringify(body), headers: { "content-type": "application/json" } });
      const response = await fetch(`https://teams.example/teams/${teamId}${path}`, init);
      const answer = await response.json();
      if (response.ok) return answer;
      throw new OrganizationError(answer.message, { code: CODES[answer.error], status: response.status });
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof OrganizationError) throw cause;
      throw new OrganizationError("Couldn't reach the server. Check your connection and try again.", {
        code: "network_error",
        cause,
      });
    }
  }

  return {
    id: teamId,
    scope: viewerId,
    async getMemberships({ initialPage = 1, pageSize = 10, role = [], query = "" } = {}, { signal } = {}) {
      const page = { page: String(Math.max(1, initialPage)), per_page: String(pageSize) };
      const search = new URLSearchParams({ ...page, search: query, roles: role.join() });
      const { mates, total } = await send<{ mates: Mate[]; total: number }>("GET", `/mates?${search}`, signal);
      return { data: mates.map(membershipFrom), totalCount: total };
    },
    getViewer: async ({ signal } = {}) => membershipFrom(await send("GET", "/me", signal)),
    async getRoles() {
      const data = Object.entries(ROLES).map(([key, { name, permissions }]) => {
        const role = { id: key, key, name, description: null, createdAt: 0, updatedAt: 0 };
        return { ...role, permissions: permissions.map(permissionFrom) };
      });
      return { data, totalCount: data.length };
    },
    addMember: async ({ userId, role }) => membershipFrom(await send("PUT", mate(userId), undefined, { role })),
    updateMember: async ({ userId, role }) => membershipFrom(await send("PATCH", mate(userId), undefined, { role })),
    removeMember: async (userId) => membershipFrom(await send("DELETE", mate(userId))),
  };
}
