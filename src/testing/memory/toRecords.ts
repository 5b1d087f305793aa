import type {
  Group,
  Invitation,
  InvitationStatus,
  ManagedFields,
  Membership,
  MembershipEvent,
  MembershipGroup,
  MembershipRequest,
  Metadata,
  OrganizationDetails,
  PublicUserData,
} from "../../organization/records.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { isJsonObject } from "../../lib/isJsonObject.js";
import type { EventRow, GroupRow, InvitationRow, MemberRow, RequestRow, Session, World } from "./tables.js";

// Every answer is a new record: what the caller does to it changes nothing here.

const UNKNOWN_USER = {
  firstName: null,
  lastName: null,
  imageUrl: "",
  hasImage: false,
  identifier: null,
  username: null,
  banned: false,
  deprovisioned: false,
};

function copyMetadata(metadata: Metadata): Metadata {
  const copy: unknown = JSON.parse(JSON.stringify(metadata));
  return isJsonObject(copy) ? copy : {};
}

export function copyManaged({ role, status, profile }: ManagedFields): ManagedFields {
  return {
    ...(role && { role: { ...role } }),
    ...(status && { status: { ...status } }),
    ...(profile && { profile: { ...profile } }),
  };
}

const roleOf = ({ roles }: World, role: string) => roles.find(({ key }) => key === role);

/** A role's name at this time. */
export const roleNameOf = (world: World, role: string): string => roleOf(world, role)?.name ?? role;

/** The keys of a role's permissions. */
export const permissionsOf = (world: World, role: string): readonly string[] =>
  roleOf(world, role)?.permissions.map(({ key }) => key) ?? [];

export const userOf = ({ users }: World, userId: string): PublicUserData => {
  const user: PublicUserData = users.get(userId) ?? { ...UNKNOWN_USER, userId };
  // Not `structuredClone`, which Jest's jsdom lacks.
  return { ...user, ...(user.signInMethods && { signInMethods: [...user.signInMethods] }) };
};

/** What everyone may know of a user. */
const personOf = (world: World, userId: string): PublicUserData => ({
  ...userOf(world, userId),
  lastActiveAt: undefined,
  twoFactorEnabled: undefined,
  signInMethods: undefined,
});

/** Whether the caller may know when others were last active and how they sign in. */
export const mayKnowActivity = ({ world, userId }: Session): boolean =>
  world.tables.memberships.some(
    (row) => row.userId === userId && permissionsOf(world, row.role).includes(MANAGE_MEMBERS),
  );

const userOrNull = (world: World, userId: string | null) =>
  userId !== null && world.users.has(userId) ? personOf(world, userId) : null;

export function toMembership(session: Session, { userId, publicMetadata, managed, ...row }: MemberRow): Membership {
  const { world } = session;
  return {
    ...row,
    roleName: roleNameOf(world, row.role),
    permissions: [...permissionsOf(world, row.role)],
    publicMetadata: copyMetadata(publicMetadata),
    managed: copyManaged(managed),
    publicUserData: (userId === session.userId || mayKnowActivity(session) ? userOf : personOf)(world, userId),
    groups: groupsOf(world, row.id),
  };
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** The order of groups, and of a member's. */
export const compareNames = (one: MembershipGroup, other: MembershipGroup): number =>
  collator.compare(one.name, other.name);

function groupsOf({ tables }: World, membershipId: string): readonly MembershipGroup[] {
  const held = new Set(tables.groupMembers.flatMap((row) => (row.membershipId === membershipId ? row.groupId : [])));
  const groups = tables.groups.filter(({ id }) => held.has(id)).map(({ id, name }) => ({ id, name }));
  return groups.toSorted(compareNames);
}

export const toGroup = ({ tables }: World, { managedBy, ...row }: GroupRow): Group => ({
  ...row,
  membersCount: tables.groupMembers.filter(({ groupId }) => groupId === row.id).length,
  managedBy: managedBy && { ...managedBy },
});

/** An invitation reads as expired once its time is over. */
export const statusOf = ({ status, expiresAt }: InvitationRow): InvitationStatus =>
  status === "pending" && expiresAt <= Date.now() ? "expired" : status;

export function toInvitation(world: World, { ticket, ...row }: InvitationRow): Invitation {
  const status = statusOf({ ticket, ...row });
  const url = `https://app.example.com/join?invitation_ticket=${row.id}-${ticket}`;
  return {
    ...row,
    status,
    roleName: roleNameOf(world, row.role),
    inviter: userOrNull(world, row.inviterId),
    publicMetadata: {},
    url: status === "pending" ? url : null,
    delivery: "skipped",
  };
}

export const toRequest = (world: World, { userId, ...row }: RequestRow): MembershipRequest => ({
  ...row,
  publicUserData: personOf(world, userId),
});

export const toEvent = (world: World, row: EventRow): MembershipEvent => ({
  ...row,
  before: row.before && { ...row.before },
  after: row.after && { ...row.after },
  group: row.group && { ...row.group },
  metadataKeys: [...row.metadataKeys],
  actor: userOrNull(world, row.actorId),
  subject: userOrNull(world, row.subjectId),
});

export const toDetails = ({ id, name, createdAt, maxAllowedMemberships, tables }: World): OrganizationDetails => ({
  id,
  name,
  slug: name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
  imageUrl: "",
  hasImage: false,
  membersCount: tables.memberships.filter(({ status }) => status === "active").length,
  pendingInvitationsCount: tables.invitations.filter((row) => statusOf(row) === "pending").length,
  pendingRequestsCount: tables.requests.filter(({ status }) => status === "pending").length,
  maxAllowedMemberships,
  publicMetadata: {},
  createdAt,
  updatedAt: createdAt,
});
