import type { Invitation, Membership } from "../../organization/records.js";
import type { KeptInvitation, Member } from "./readAnswers.js";
import { keyOf, type KnownRoles, permissionsOf, roleName } from "./roles.js";

/** Better Auth keeps no time of the last change: it reads 0, not known. */
export const asMembership = ({ id, role, joinedAt, user }: Member, known: KnownRoles): Membership => ({
  id,
  role: keyOf(role),
  roleName: roleName(role, known),
  permissions: permissionsOf(role, known),
  publicMetadata: {},
  publicUserData: user,
  createdAt: joinedAt,
  updatedAt: 0,
});

/** Better Auth has no addresses of invitations, and tells an inviter's id only. @param urlOf the app's page for one */
export const asInvitation = (
  { id, email, role, status, inviterId, expiresAt, createdAt }: KeptInvitation,
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
  createdAt,
  updatedAt: 0,
});
