/** The known error codes of backends. */
export const errorCodes = [
  "already_a_member_in_organization",
  "authentication_invalid",
  "bulk_size_exceeded",
  "clerk_key_invalid",
  "duplicate_record",
  "form_param_exceeds_allowed_size",
  "form_param_format_invalid",
  "form_param_missing",
  "form_param_nil",
  "form_param_unknown",
  "form_param_value_invalid",
  "missing_organization_permission",
  "not_a_member_in_organization",
  "organization_invitation_already_accepted",
  "organization_invitation_expired",
  "organization_invitation_not_pending",
  "organization_invitation_not_unique",
  "organization_invitation_revoked",
  "organization_membership_quota_exceeded",
  "organization_minimum_permissions_needed",
  "request_body_invalid",
  "resource_not_found",
  "too_many_requests",
  // Roster's own.
  "group_managed",
  "group_name_taken",
  "internal_error",
  "invitation_address_mismatch",
  "membership_field_managed",
  "membership_expired",
  "membership_inactive",
  "membership_request_not_pending",
  "network_error",
  "not_supported",
  "origin_not_allowed",
  "organization_not_active",
  "organization_role_in_use",
  "response_invalid",
  "service_unavailable",
  "user_deactivated",
] as const;

/** The known error codes. Other codes from a backend become `unknown_error`. */
export type OrganizationErrorCode = (typeof errorCodes)[number] | "unknown_error";

/** Maps a code from a backend to a known one. */
export const errorCodeOf = (code: string | undefined): OrganizationErrorCode =>
  errorCodes.find((known) => known === code) ?? "unknown_error";
