import type { Membership, Organization, PublicUserData, Role } from "../../../src/index.js";

/** Milliseconds until an answer. What is measured is in hand before, or shown before it is answered. */
const LATENCY = 60;
const FIRST_JOINED = Date.UTC(2025, 5, 1);
const HOUR = 3_600_000;
const GIVEN = "Ada Bram Clara Diego Elif Femi Greta Hugo Ines Jonas Keiko Lucia Mateo".split(" ");
const FAMILY = "Okafor Lindqvist Moreau Nakamura Petrov Rossi Silva Tanaka Weber Khan Dubois Adeyemi".split(" ");

const role = (key: string, name: string, description: string, permissions: readonly string[]): Role => ({
  id: key,
  key,
  name,
  description,
  permissions: permissions.map((permission) => ({
    id: permission,
    key: permission,
    name: permission,
    description: null,
    type: "system",
  })),
  createdAt: 0,
  updatedAt: 0,
});

const READ = "org:sys_memberships:read";
const ADMIN = role("org:admin", "Admin", "Manages the members", [READ, "org:sys_memberships:manage"]);
const MEMBER = role("org:member", "Member", "Sees the members", [READ]);
const GUEST = role("org:guest", "Guest", "Sees the members", [READ]);

export const ROLES: readonly Role[] = [ADMIN, MEMBER, GUEST];

export const withRole = (member: Membership, key: string): Membership => {
  const { name, permissions } = ROLES.find((each) => each.key === key) ?? MEMBER;
  return { ...member, role: key, roleName: name, permissions: permissions.map((permission) => permission.key) };
};

/** The first is the viewer, and an administrator; the others are members. */
function memberAt(index: number): Membership {
  const firstName = GIVEN[index % GIVEN.length] ?? "";
  const lastName = FAMILY[index % FAMILY.length] ?? "";
  const member: Membership = {
    id: `orgmem_${index}`,
    role: MEMBER.key,
    roleName: MEMBER.name,
    permissions: [READ],
    publicMetadata: {},
    publicUserData: {
      userId: `user_${index}`,
      firstName,
      lastName,
      imageUrl: "",
      hasImage: false,
      identifier: `${firstName}.${lastName}${index}@example.test`.toLowerCase(),
      username: null,
      banned: false,
      deprovisioned: false,
    },
    createdAt: FIRST_JOINED - index * HOUR,
    updatedAt: 0,
  };
  return index === 0 ? withRole(member, ADMIN.key) : member;
}

export const nameOf = ({ firstName, lastName }: PublicUserData) => `${firstName} ${lastName}`;
export const initialsOf = ({ firstName, lastName }: PublicUserData) =>
  `${firstName?.charAt(0) ?? ""}${lastName?.charAt(0) ?? ""}`;

const dates = new Intl.DateTimeFormat("en", { dateStyle: "medium" });
export const joinedOf = ({ createdAt }: Membership) => dates.format(createdAt);

/** The organization as all contenders ask for it: only what the actions need. */
export type MemberSource = Organization & Required<Pick<Organization, "updateMember" | "removeMember">>;

const list = <T>(data: readonly T[], totalCount = data.length) => ({ data, totalCount });

export interface Fixture {
  readonly organization: MemberSource;
  /** All members, at first. */
  readonly members: readonly Membership[];
  readonly isAsked: () => boolean;
}

const made = new Map<number, readonly Membership[]>();
let created = 0;

/** An organization of `count` members, the same in each run. An answer takes `LATENCY`, and no more than a slice. */
export function createFixture(count: number): Fixture {
  const members = made.get(count) ?? Array.from({ length: count }, (_, index) => memberAt(index));
  made.set(count, members);
  let current = [...members];
  let asked = 0;
  const answer = async <T>(act: () => T): Promise<T> => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, LATENCY));
    asked -= 1;
    return act();
  };
  const find = (userId: string) => {
    const member = current.find(({ publicUserData }) => publicUserData.userId === userId);
    if (!member) throw new Error(`No member ${userId}.`);
    return member;
  };
  const organization: MemberSource = {
    id: `org_${created++}`,
    scope: "bench",
    getMemberships: ({ initialPage = 1, pageSize = 10, query = "" } = {}) =>
      answer(() => {
        const found = query ? current.filter((member) => matches(member, query)) : current;
        return list(found.slice((initialPage - 1) * pageSize, initialPage * pageSize), found.length);
      }),
    getRoles: () => answer(() => list(ROLES)),
    getViewer: () => answer(() => find("user_0")),
    updateMember: ({ userId, role: key }) =>
      answer(() => {
        const member = withRole(find(userId), key);
        current = current.map((each) => (each.id === member.id ? member : each));
        return member;
      }),
    removeMember: (userId) =>
      answer(() => {
        const member = find(userId);
        current = current.filter((each) => each !== member);
        return member;
      }),
  };
  return { organization, members, isAsked: () => asked > 0 };
}

const matches = ({ publicUserData }: Membership, query: string) =>
  `${nameOf(publicUserData)} ${publicUserData.identifier}`.toLowerCase().includes(query.toLowerCase());
