import type { OrganizationErrorCode } from "./errorCodes.js";

/** Codes that only servers receive. */
type ServersCode = "system_resource_fixed";

/**
 * The HTTP status and the sentence of each error that Roster's backend answers. "This" at the beginning is replaced by the
 * parameter's name, where there is one.
 */
export const ERROR_ANSWERS = {
  already_a_member_in_organization: [400, "The user is already a member of the organization."],
  bulk_size_exceeded: [400, "Too many items in one request. Split them into several."],
  duplicate_record: [400, "The address is already invited. Resend the invitation, or revoke it first."],
  group_name_taken: [400, "The organization already has a group with this name. Choose another name."],
  organization_minimum_permissions_needed: [
    400,
    "At least one active member whose access doesn't end must be able to manage members. Make someone else an admin first.",
  ],
  organization_role_in_use: [400, "Members or invitations still have this role. Assign them another role first."],
  system_resource_fixed: [400, "Roster requires this role or permission, so it can't be changed or deleted."],
  request_body_invalid: [
    400,
    "The request body must be JSON in the documented shape, at most 1 MB, with the content type application/json.",
  ],
  authentication_invalid: [401, "You're signed out. Sign in and try again."],
  clerk_key_invalid: [401, "The secret key is wrong."],
  group_managed: [403, "A directory manages this group. Change it there."],
  invitation_address_mismatch: [403, "The invitation was sent to another email address. Sign in with that address."],
  missing_organization_permission: [403, "You don't have permission to do this. Ask an organization admin for access."],
  membership_field_managed: [403, "It's managed by a directory. Change it there."],
  origin_not_allowed: [
    403,
    "The request comes from an origin that isn't allowed. Add it to the backend's `allowedOrigins`.",
  ],
  not_a_member_in_organization: [403, "You're not a member of this organization."],
  membership_inactive: [403, "You're deactivated in this organization. Ask an organization admin to reactivate you."],
  membership_expired: [403, "Access to this organization has ended. Ask an organization admin to extend it."],
  user_deactivated: [403, "Your account is deactivated. Contact support."],
  organization_membership_quota_exceeded: [
    403,
    "The organization has no seats left. Remove or deactivate a member, or revoke an invitation first.",
  ],
  membership_request_not_pending: [
    404,
    "The join request is no longer pending. It was approved, declined or withdrawn.",
  ],
  organization_invitation_not_pending: [
    404,
    "The invitation is no longer pending. It was accepted or revoked, or has expired.",
  ],
  organization_invitation_already_accepted: [
    400,
    "The invitation was already accepted. Sign in with the account that accepted it, or ask for a new invitation.",
  ],
  organization_invitation_expired: [400, "The invitation has expired. Ask for a new one."],
  organization_invitation_revoked: [400, "The invitation was revoked. Ask for a new one."],
  resource_not_found: [404, "This doesn't exist."],
  form_param_exceeds_allowed_size: [422, "This is larger than 8 KB."],
  form_param_format_invalid: [422, "This isn't a valid email address."],
  form_param_missing: [422, "This is missing."],
  form_param_nil: [422, "This can't be null."],
  form_param_unknown: [422, "This isn't a parameter of this endpoint."],
  form_param_value_invalid: [422, "This has an invalid value, or one that's already taken."],
  too_many_requests: [429, "Too many requests. Wait a moment and try again."],
  internal_error: [500, "Something went wrong on the server. Try again in a moment."],
  service_unavailable: [503, "The service is unavailable. Try again in a moment."],
  not_supported: [501, "Live changes aren't available: the database pool has only one connection."],
} as const satisfies Partial<Record<OrganizationErrorCode | ServersCode, readonly [status: number, sentence: string]>>;

export type AnsweredErrorCode = keyof typeof ERROR_ANSWERS;

/**
 * The sentence of an error.
 *
 * @param paramName the parameter that is wrong, as the wire names it.
 */
export function errorSentence(code: AnsweredErrorCode, paramName?: string): string {
  const [, sentence] = ERROR_ANSWERS[code];
  return paramName === undefined ? sentence : sentence.replace(/^This/, () => `\`${paramName}\``);
}
