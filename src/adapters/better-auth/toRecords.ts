import type { Invitation, Membership } from "../../organization/records.js";
import { ALWAYS_ACTIVE } from "../shared/alwaysActive.js";
import type { BetterAuthInvitation, Member } from "./readAnswers.js";
import { keyOf, type KnownRoles, permissionsOf, roleName } from "./roles.js";

/** Better Auth does not store the time of the last change: 0 is unknown. */
export const toMembership = ({ id, role, joinedAt, user, metadata }: Member, known: KnownRoles): Membership => ({
  id,
  role: keyOf(role),
  roleName: roleName(role, known),
  permissions: permissionsOf(role, known),
  ...ALWAYS_ACTIVE,
  publicMetadata: metadata,
  managed: {},
  publicUserData: user,
  createdAt: joinedAt,
  updatedAt: 0,
});

/** Better Auth has no URLs of invitations, and returns only an inviter's id. @param urlOf the app's page for an invitation */
export const toInvitation = (
  { id, email, role, status, inviterId, expiresAt, createdAt }: BetterAuthInvitation,
  known: KnownRoles,
  urlOf: (invitationId: string) => string | null,
): Invitation => ({
  id,
  emailAddress: email,
  role: keyOf(role),
  roleName: roleName(role, known),
  status,
  inviterId,
  inviter: null,
  publicMetadata: {},
  url: status === "pending" ? urlOf(id) : null,
  delivery: null,
  expiresAt,
  membershipExpiresAt: null,
  createdAt,
  updatedAt: 0,
});
