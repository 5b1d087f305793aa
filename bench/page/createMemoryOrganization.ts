import type { Invitation, Membership, MembershipRequest, Organization, PublicUserData, Role } from "../../src/index.js";
import { MAX_INVITATION_MESSAGE_LENGTH, MAX_INVITATIONS_PER_CALL } from "../../src/organization/limits.js";
import { people, type Person } from "../../test/support/people.js";

const PERMISSIONS = ["org:sys_memberships:read", "org:sys_memberships:manage"];
const DAY = 86_400_000;

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

const nameOf = (role: string) => ROLES.find(({ key }) => key === role)?.name ?? role;

function publicUserDataOf(person: Person): PublicUserData {
  // A picture that is asked for over the network would measure the network.
  const imageUrl = person.imageUrl?.startsWith("data:") ? person.imageUrl : "";
  return {
    userId: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    imageUrl,
    hasImage: imageUrl !== "",
    identifier: person.emailAddress,
    username: person.username,
    banned: person.banned,
    deprovisioned: person.deprovisioned,
  };
}

const membershipOf = (publicUserData: PublicUserData, role: string, time: number): Membership => ({
  id: `membership_${publicUserData.userId}`,
  role,
  roleName: nameOf(role),
  permissions: role === "org:admin" ? PERMISSIONS : [],
  publicMetadata: {},
  publicUserData,
  createdAt: time,
  updatedAt: time,
});

const invitationOf = (emailAddress: string, role: string, time: number): Invitation => ({
  id: `invitation_${emailAddress}`,
  emailAddress,
  role,
  roleName: nameOf(role),
  status: "pending",
  inviterId: null,
  inviter: null,
  publicMetadata: {},
  url: `https://app.test/join?ticket=${emailAddress}`,
  delivery: "sent",
  expiresAt: Date.now() + 30 * DAY,
  createdAt: time,
  updatedAt: time,
});

const requestOf = (publicUserData: PublicUserData, time: number): MembershipRequest => ({
  id: `request_${publicUserData.userId}`,
  status: "pending",
  publicUserData,
  createdAt: time,
  updatedAt: time,
});

interface PageAsked {
  readonly initialPage?: number;
  readonly pageSize?: number;
  readonly query?: string;
  readonly status?: readonly string[];
}

interface Listed {
  readonly status?: string;
  readonly emailAddress?: string;
  readonly publicUserData?: PublicUserData;
}

function pageOf<T extends Listed>(
  rows: readonly T[],
  { initialPage = 1, pageSize = 10, query = "", status = [] }: PageAsked = {},
) {
  const found = rows.filter(
    (row) =>
      (status.length === 0 || status.includes(row.status ?? "")) &&
      (query === "" || (row.emailAddress ?? row.publicUserData?.identifier)?.includes(query)),
  );
  const start = (initialPage - 1) * pageSize;
  return { data: found.slice(start, start + pageSize), totalCount: found.length };
}

function find<T>(rows: readonly T[], is: (row: T) => boolean): T {
  const row = rows.find(is);
  if (row) return row;
  throw new Error("There is no such row.");
}

let organizations = 0;
let unanswered = 0;

/** Whether any organization here still has something to answer. */
export const isAsked = () => unanswered > 0;

export interface MemoryOrganization {
  readonly organization: Organization;
  /** The names of the functions that were called, in order. */
  readonly calls: string[];
}

/**
 * An organization that answers from arrays, and records what it is asked. The viewer, its newest member, is an
 * administrator.
 *
 * @param count how many members, invitations and requests it has, each
 * @param latency milliseconds until an answer
 */
export function createMemoryOrganization(count: number, latency: number): MemoryOrganization {
  const calls: string[] = [];
  let members = people(count).map((person) =>
    membershipOf(publicUserDataOf(person), person.role, person.joinedAt.getTime()),
  );
  let invitations = people(count, "guest").map((person) =>
    invitationOf(person.emailAddress ?? `${person.id}@guest.test`, person.role, person.joinedAt.getTime()),
  );
  let requests = people(count, "asker").map((person) => requestOf(publicUserDataOf(person), person.joinedAt.getTime()));

  async function answer<T>(name: string, make: () => T): Promise<T> {
    calls.push(name);
    unanswered += 1;
    await new Promise((resolve) => setTimeout(resolve, latency));
    unanswered -= 1;
    return make();
  }

  const memberOf = (userId: string) => find(members, ({ publicUserData }) => publicUserData.userId === userId);

  function changeInvitation(invitationId: string, change: Partial<Invitation>): Invitation {
    const changed = { ...find(invitations, ({ id }) => id === invitationId), ...change };
    invitations = invitations.map((row) => (row.id === invitationId ? changed : row));
    return changed;
  }

  function decide(requestId: string, status: MembershipRequest["status"]): MembershipRequest {
    const decided = { ...find(requests, ({ id }) => id === requestId), status };
    requests = requests.map((row) => (row.id === requestId ? decided : row));
    return decided;
  }

  const organization: Organization = {
    id: `org_${++organizations}`,
    scope: "bench",
    membershipOrderFields: ["created_at", "first_name", "email_address"],
    maxInvitationsPerCall: MAX_INVITATIONS_PER_CALL,
    maxInvitationMessageLength: MAX_INVITATION_MESSAGE_LENGTH,
    getMemberships: (params) => answer("getMemberships", () => pageOf(members, params)),
    getRoles: () => answer("getRoles", () => ({ data: ROLES, totalCount: ROLES.length })),
    getViewer: () => answer("getViewer", () => memberOf("acme_0")),
    getOrganization: () =>
      answer("getOrganization", () => ({
        id: organization.id,
        name: "Acme",
        slug: "acme",
        imageUrl: "",
        hasImage: false,
        membersCount: members.length,
        pendingInvitationsCount: pageOf(invitations, { status: ["pending"] }).totalCount,
        pendingRequestsCount: pageOf(requests, { status: ["pending"] }).totalCount,
        maxAllowedMemberships: 10_000,
        publicMetadata: {},
        createdAt: 0,
        updatedAt: 0,
      })),
    updateMember: ({ userId, role }) =>
      answer("updateMember", () => {
        const changed = { ...memberOf(userId), role, roleName: nameOf(role) };
        members = members.map((row) => (row.publicUserData.userId === userId ? changed : row));
        return changed;
      }),
    removeMember: (userId) =>
      answer("removeMember", () => {
        const gone = memberOf(userId);
        members = members.filter((row) => row !== gone);
        return gone;
      }),
    getInvitations: (params) => answer("getInvitations", () => pageOf(invitations, params)),
    inviteMembers: ({ emailAddresses, role }) =>
      answer("inviteMembers", () => {
        const sent = emailAddresses.map((emailAddress) => invitationOf(emailAddress, role, Date.now()));
        invitations = [...sent, ...invitations];
        return sent.map((invitation) => ({
          emailAddress: invitation.emailAddress,
          outcome: "invited" as const,
          invitation,
        }));
      }),
    revokeInvitation: (id) => answer("revokeInvitation", () => changeInvitation(id, { status: "revoked", url: null })),
    resendInvitation: (id) =>
      answer("resendInvitation", () => changeInvitation(id, { expiresAt: Date.now() + 30 * DAY })),
    getMembershipRequests: (params) => answer("getMembershipRequests", () => pageOf(requests, params)),
    acceptMembershipRequest: (id, { role = "org:member" } = {}) =>
      answer("acceptMembershipRequest", () => {
        const accepted = decide(id, "accepted");
        members = [membershipOf(accepted.publicUserData, role, Date.now()), ...members];
        return accepted;
      }),
    rejectMembershipRequest: (id) => answer("rejectMembershipRequest", () => decide(id, "rejected")),
  };
  return { organization, calls };
}
