import type {
  Invitation,
  InvitationStatus,
  ManagedFields,
  Membership,
  MembershipEvent,
  MembershipRequest,
  Metadata,
  OrganizationDetails,
  PublicUserData,
} from "../../organization/records.js";
import { isJsonObject } from "../../lib/isJsonObject.js";
import type { EventRow, InvitationRow, MemberRow, RequestRow, World } from "./tables.js";

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

export const userOf = ({ users }: World, userId: string): PublicUserData => ({
  ...(users.get(userId) ?? { ...UNKNOWN_USER, userId }),
});

const userOrNull = (world: World, userId: string | null) =>
  userId !== null && world.users.has(userId) ? userOf(world, userId) : null;

export const toMembership = (world: World, { userId, publicMetadata, managed, ...row }: MemberRow): Membership => ({
  ...row,
  roleName: roleNameOf(world, row.role),
  permissions: [...permissionsOf(world, row.role)],
  publicMetadata: copyMetadata(publicMetadata),
  managed: copyManaged(managed),
  publicUserData: userOf(world, userId),
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
  publicUserData: userOf(world, userId),
});

export const toEvent = (world: World, row: EventRow): MembershipEvent => ({
  ...row,
  before: row.before && { ...row.before },
  after: row.after && { ...row.after },
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
