import { z } from "zod";
import {
  invitationAnswer,
  membershipAnswer,
  organizationAnswer,
  type InvitationAnswer,
  type MembershipAnswer,
  type OrganizationAnswer,
} from "../http/answers.js";
import { type RoleAnswer } from "../http/roleAnswers.js";
import type { Caller } from "../http/caller.js";
import { SYSTEM_PERMISSION } from "../../organization/rules/mayGrant.js";
import type { ClerkRecord, ClerkRole } from "./ClerkBackendClient.js";

// What Clerk says more is left out, and what it may leave out is empty. What identifies a row must be there.
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const textOrNull = z.string().nullable().default(null);
const no = z.boolean().default(false);
const metadata = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => value ?? {});

const organization = z.object({
  ...organizationAnswer.shape,
  slug: text,
  image_url: text,
  has_image: no,
  members_count: z.int().default(0),
  pending_invitations_count: z.int().default(0),
  // Clerk tells servers nothing of requests to join.
  pending_requests_count: z.int().default(0),
  max_allowed_memberships: z.int().default(0),
  admin_delete_enabled: no,
  public_metadata: metadata,
  created_by: textOrNull,
});

const person = z.object({
  ...membershipAnswer.shape.public_user_data.omit({
    last_active_at: true,
    two_factor_enabled: true,
    sign_in_methods: true,
  }).shape,
  first_name: textOrNull,
  last_name: textOrNull,
  image_url: text,
  has_image: no,
  identifier: textOrNull,
  username: textOrNull,
  profile_image_url: textOrNull,
  banned: no,
  deprovisioned: no,
});

const membership = z.object({
  ...membershipAnswer.shape,
  role_name: text,
  permissions: z.array(z.string()).default([]),
  // Clerk knows no other.
  status: membershipAnswer.shape.status.default("active"),
  expires_at: membershipAnswer.shape.expires_at.default(null),
  public_metadata: metadata,
  // Clerk does not know of it.
  managed: z.unknown().transform(() => ({})),
  organization,
  public_user_data: person,
});

const invitation = z.object({
  ...invitationAnswer.omit({ delivery: true }).shape,
  role_name: text,
  inviter_id: textOrNull,
  public_inviter_data: person.nullable().default(null),
  public_metadata: metadata,
  url: textOrNull,
  expires_at: invitationAnswer.shape.expires_at.default(null),
  membership_expires_at: invitationAnswer.shape.membership_expires_at.default(null),
});

// What is private is not read at all for a user.
const hidden = { private_metadata: true } as const;
const organizationFor = { server: organization, user: organization.omit(hidden) };
const membershipFor = {
  server: membership,
  user: membership.omit(hidden).extend({ organization: organizationFor.user }),
};
const invitationFor = { server: invitation, user: invitation.omit(hidden) };

/** Who asks decides what is in the answer. */
export const toOrganizationAnswer = (caller: Caller, { raw }: ClerkRecord): OrganizationAnswer =>
  organizationFor[caller.type].parse(raw);

export function toMembershipAnswer(caller: Caller, { raw }: ClerkRecord): MembershipAnswer {
  const answer = membershipFor[caller.type].parse(raw);
  return { ...answer, role_name: answer.role_name || answer.role };
}

export function toInvitationAnswer(caller: Caller, { raw }: ClerkRecord): InvitationAnswer {
  const answer = invitationFor[caller.type].parse(raw);
  return { ...answer, role_name: answer.role_name || answer.role };
}

export const toRoleAnswer = (role: ClerkRole): RoleAnswer => ({
  id: role.id,
  object: "role",
  key: role.key,
  name: role.name,
  description: role.description,
  permissions: role.permissions.map(({ id, key, name, description }) => ({
    id,
    key,
    name,
    description,
    type: key.startsWith(SYSTEM_PERMISSION) ? ("system" as const) : ("user" as const),
  })),
  created_at: role.createdAt,
  updated_at: role.updatedAt,
});
