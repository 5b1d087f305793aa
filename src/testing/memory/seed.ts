import { ADMIN_ROLE, MANAGE_MEMBERS, MEMBER_ROLE, READ_MEMBERS } from "../../organization/permissions.js";
import type { Permission, PublicUserData, Role } from "../../organization/records.js";
import { VALIDITY } from "./invitations.js";
import type {
  MemoryGroup,
  MemoryInvitation,
  MemoryMember,
  MemoryOrganizationOptions,
  MemoryRequest,
  MemoryRole,
  MemoryUser,
} from "./MemoryOrganization.js";
import type { World } from "./tables.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** When the first member joined. The same in every run, for tests that look at dates. */
const FIRST_JOINED = Date.UTC(2025, 5, 1);

const GIVEN = "Ada Bram Chloé Diego Elif Femi Greta Hugo Ines Jonas Keiko Lucía Mateo".split(" ");
const FAMILY = "Okafor Lindqvist Moreau Nakamura Petrov Rossi Silva Tanaka Weber Khan Dubois Adeyemi".split(" ");

/** Made-up users: 156 names, then they repeat with other addresses. */
const madeUp = (count: number, offset: number): MemoryUser[] =>
  Array.from({ length: count }, (_, index) => {
    const number = offset + index;
    const firstName = GIVEN[number % GIVEN.length] ?? "";
    // The lengths share no factor: each pair comes once before any comes again.
    const lastName = FAMILY[number % FAMILY.length] ?? "";
    const repeat = Math.floor(number / (GIVEN.length * FAMILY.length));
    const plain = `${firstName}.${lastName}`.normalize("NFD").replace(/[^a-z.]/gi, "");
    return { firstName, lastName, identifier: `${plain.toLowerCase()}${repeat || ""}@example.com` };
  });

const PERMISSIONS: readonly Permission[] = (
  [
    ["org:sys_profile:manage", "Manage organization", "Change the organization's name, slug and picture"],
    ["org:sys_profile:delete", "Delete organization", "Delete the organization and all that belongs to it"],
    [READ_MEMBERS, "Read members", "See who is in the organization"],
    [MANAGE_MEMBERS, "Manage members", "Add and remove members and change their roles"],
  ] as const
).map(([key, name, description]) => ({ id: key, key, name, description, type: "system" }));

/** The roles that every organization of Roster's backend has: `org:admin` and `org:member`. */
export const defaultMemoryRoles: readonly MemoryRole[] = [
  {
    key: ADMIN_ROLE,
    name: "Admin",
    description: "Manages the organization and its members",
    permissions: PERMISSIONS.map(({ key }) => key),
  },
  {
    key: MEMBER_ROLE,
    name: "Member",
    description: "Sees who else is in the organization",
    permissions: [READ_MEMBERS],
  },
];

function toPermission(permission: MemoryRole["permissions"][number]): Permission {
  const { key, name } = typeof permission === "string" ? { key: permission, name: permission } : permission;
  const known = PERMISSIONS.find((one) => one.key === key);
  return known ?? { id: key, key, name, description: null, type: "user" };
}

const toRole = ({ key, name, description, permissions }: MemoryRole): Role => ({
  id: key,
  key,
  name,
  description: description ?? null,
  permissions: permissions.map(toPermission),
  createdAt: FIRST_JOINED,
  updatedAt: FIRST_JOINED,
});

/** The organization at first. */
export function seed({
  id = "org_memory",
  name = "Acme",
  members = 24,
  invitations = 0,
  requests = 0,
  groups = [],
  users = 0,
  events = [],
  roles = defaultMemoryRoles,
  maxAllowedMemberships = 0,
  viewerId,
}: MemoryOrganizationOptions): { readonly world: World; readonly viewerId: string } {
  let made = 0;
  let people = 0;
  const known = new Map<string, PublicUserData>();
  // Of one length, so that the later is the greater.
  const newId = (prefix: string) => `${prefix}_${String(++made).padStart(6, "0")}`;

  function add({ userId = `user_${known.size + 1}`, imageUrl = "", ...user }: MemoryUser): string {
    const { firstName = null, lastName = null, identifier = null, username = null } = user;
    const { banned = false, deprovisioned = false, lastActiveAt = null, twoFactorEnabled, signInMethods } = user;
    const texts = { firstName, lastName, identifier, username, imageUrl, hasImage: imageUrl !== "" };
    known.set(userId, { userId, ...texts, banned, deprovisioned, lastActiveAt, twoFactorEnabled, signInMethods });
    return userId;
  }

  function listed<Seed extends object>(given: number | readonly Seed[], from: (user: MemoryUser) => Seed) {
    if (typeof given !== "number") return given;
    people += given;
    return madeUp(given, people - given).map(from);
  }

  const now = Date.now();
  const memberSeeds = listed<MemoryMember>(members, (user) => user);
  const memberships = memberSeeds.map((member, index) => {
    const { role, publicMetadata = {}, managed = {}, status = "active", groups: _named, ...rest } = member;
    const { expiresAt, createdAt, ...user } = rest;
    const joined = createdAt ?? FIRST_JOINED - index * DAY;
    return {
      id: newId("orgmem"),
      userId: add(user),
      role: role ?? (index === 0 ? ADMIN_ROLE : MEMBER_ROLE),
      status,
      expiresAt: expiresAt ?? (status === "expired" ? now - HOUR : null),
      publicMetadata,
      managed,
      createdAt: joined,
      updatedAt: joined,
    };
  });
  const named = memberSeeds.flatMap((member) => member.groups ?? []);
  const groupSeeds = new Map<string, MemoryGroup>(named.map((one) => [one, { name: one }]));
  for (const group of groups) groupSeeds.set(group.name, group);
  const groupRows = [...groupSeeds.values()].map((group) => ({
    ...group,
    id: newId("orggroup"),
    createdAt: FIRST_JOINED,
    updatedAt: FIRST_JOINED,
  }));
  const viewer = viewerId ?? memberships[0]?.userId ?? "user_1";
  const invitationSeeds = listed<MemoryInvitation>(invitations, ({ identifier }) => ({
    emailAddress: identifier ?? "",
  }));
  const requestSeeds = listed<MemoryRequest>(requests, (user) => user);
  const world: World = {
    id,
    name,
    createdAt: FIRST_JOINED,
    maxAllowedMemberships,
    users: known,
    roles: roles.map(toRole),
    newId,
    tables: {
      memberships,
      groups: groupRows,
      groupMembers: memberships.flatMap(({ id: membershipId }, index) => {
        const names = memberSeeds[index]?.groups ?? [];
        return groupRows.flatMap((group) => (names.includes(group.name) ? { groupId: group.id, membershipId } : []));
      }),
      invitations: invitationSeeds.map(
        ({ emailAddress, role = MEMBER_ROLE, status = "pending", inviterId = viewer, createdAt, expiresAt }, index) => {
          const isOver = status === "expired";
          const invited = createdAt ?? now - (index + 1) * HOUR - (isOver ? VALIDITY : 0);
          return {
            id: newId("orginv"),
            emailAddress,
            role,
            status,
            inviterId,
            ticket: 1,
            membershipExpiresAt: null,
            expiresAt: expiresAt ?? (isOver ? now - HOUR : now + VALIDITY),
            createdAt: invited,
            updatedAt: invited,
          };
        },
      ),
      requests: requestSeeds.map(({ status = "pending", createdAt, ...user }, index) => {
        const asked = createdAt ?? now - (index + 1) * HOUR;
        return { id: newId("orgreq"), userId: add(user), status, createdAt: asked, updatedAt: asked };
      }),
      events: events
        .map((event) => ({
          actorId: null,
          subjectId: null,
          emailAddress: null,
          before: null,
          after: null,
          metadataKeys: [],
          group: null,
          createdAt: now,
          ...event,
          id: newId("event"),
        }))
        .toSorted((one, other) => other.createdAt - one.createdAt),
    },
  };
  for (const user of listed<MemoryUser>(users, (one) => one)) add(user);
  return { world, viewerId: viewer };
}
