import { OrganizationError } from "../../organization/OrganizationError.js";
import type {
  Invitation,
  Membership,
  MembershipRequest,
  OrganizationDetails,
  PublicUserData,
  Role,
} from "../../organization/records.js";
import { ALWAYS_ACTIVE } from "../shared/alwaysActive.js";
import { unreachable } from "./clerkError.js";
import type {
  ClerkInvitation,
  ClerkMembership,
  ClerkMembershipRequest,
  ClerkOrganization,
  ClerkRole,
  ClerkUser,
} from "./ClerkLike.js";

// Clerk changes its objects in place: records are copies.

/** The common fields. Without an answer, Clerk makes an object without an id. */
function commonOf({
  id,
  createdAt,
  updatedAt,
}: {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}) {
  if (!id) throw unreachable();
  return { id, createdAt: createdAt.getTime(), updatedAt: updatedAt.getTime() };
}

function publicUserDataOf(person: ClerkMembership["publicUserData"], path: string): PublicUserData {
  if (!person?.userId) {
    throw new OrganizationError(`Clerk's response has no user ID in "${path}".`, {
      code: "response_invalid",
    });
  }
  return {
    userId: person.userId,
    firstName: person.firstName,
    lastName: person.lastName,
    imageUrl: person.imageUrl,
    hasImage: person.hasImage,
    identifier: person.identifier || null,
    username: person.username || null,
    banned: person.banned === true,
    deprovisioned: person.deprovisioned === true,
  };
}

/** A user with a known id and nothing else. */
export const unnamed = (userId: string): PublicUserData => ({
  userId,
  firstName: null,
  lastName: null,
  imageUrl: "",
  hasImage: false,
  identifier: null,
  username: null,
  banned: false,
  deprovisioned: false,
});

/** The signed-in user as others see them. */
export const personOf = (user: ClerkUser): PublicUserData => ({
  ...unnamed(user.id),
  firstName: user.firstName,
  lastName: user.lastName,
  imageUrl: user.imageUrl,
  hasImage: user.hasImage,
  identifier: user.primaryEmailAddress?.emailAddress ?? null,
  username: user.username,
});

/** @param known the user, where Clerk leaves it out */
export function membershipOf(membership: ClerkMembership, known?: PublicUserData): Membership {
  const { publicUserData: person } = membership;
  return {
    ...commonOf(membership),
    role: membership.role,
    roleName: membership.roleName || membership.role,
    permissions: [...membership.permissions],
    ...ALWAYS_ACTIVE,
    publicMetadata: { ...membership.publicMetadata },
    managed: {},
    publicUserData: known && !person?.userId ? known : publicUserDataOf(person, "publicUserData of a membership"),
  };
}

/** Clerk does not tell browsers the inviter, the expiry or the state of the mail. */
export const invitationOf = (invitation: ClerkInvitation): Invitation => ({
  ...commonOf(invitation),
  emailAddress: invitation.emailAddress,
  role: invitation.role,
  roleName: invitation.roleName || invitation.role,
  status: invitation.status,
  inviterId: undefined,
  inviter: null,
  publicMetadata: { ...invitation.publicMetadata },
  url: null,
  delivery: null,
  expiresAt: null,
  membershipExpiresAt: null,
});

/** Clerk has no status of its own for a rejected request. */
export const requestOf = (request: ClerkMembershipRequest): MembershipRequest => ({
  ...commonOf(request),
  status: request.status === "pending" || request.status === "accepted" ? request.status : "rejected",
  publicUserData: publicUserDataOf(request.publicUserData, "publicUserData of a request"),
});

export const roleOf = (role: ClerkRole): Role => ({
  ...commonOf(role),
  key: role.key,
  name: role.name || role.key,
  description: role.description || null,
  permissions: role.permissions.map(({ id, key, name, description, type }) => ({
    id,
    key,
    name: name || key,
    description: description || null,
    type,
  })),
});

export const detailsOf = (organization: ClerkOrganization, pendingRequestsCount: number): OrganizationDetails => ({
  ...commonOf(organization),
  name: organization.name,
  slug: organization.slug ?? "",
  imageUrl: organization.imageUrl,
  hasImage: organization.hasImage,
  membersCount: organization.membersCount,
  pendingInvitationsCount: organization.pendingInvitationsCount,
  pendingRequestsCount,
  maxAllowedMemberships: organization.maxAllowedMemberships,
  publicMetadata: { ...organization.publicMetadata },
});
