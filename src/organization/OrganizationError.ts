const CODES = [
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
  "organization_invitation_not_pending",
  "organization_invitation_not_unique",
  "organization_membership_quota_exceeded",
  "organization_minimum_permissions_needed",
  "request_body_invalid",
  "resource_not_found",
  "too_many_requests",
  // Roster's own.
  "internal_error",
  "invitation_address_mismatch",
  "membership_request_not_pending",
  "network_error",
  "not_supported",
  "response_invalid",
] as const;

/** The codes that Roster knows. A backend may send others: they arrive as `unknown_error`. */
export type OrganizationErrorCode = (typeof CODES)[number] | "unknown_error";

const isKnown = (code: string | undefined): code is OrganizationErrorCode => CODES.some((known) => known === code);

interface OrganizationErrorDetails {
  /** What the backend called it. */
  readonly code?: string | undefined;
  /** The HTTP status; absent when no answer came. */
  readonly status?: number | undefined;
  /** Seconds to wait before the next try. */
  readonly retryAfter?: number | undefined;
  /** The parameter that is wrong. */
  readonly paramName?: string | undefined;
  /** The e-mail addresses that are wrong. */
  readonly emailAddresses?: readonly string[] | undefined;
  readonly cause?: unknown;
}

/** What every call of an `Organization` rejects with. The message is a sentence a person can act on. */
export class OrganizationError extends Error {
  override readonly name = "OrganizationError";
  readonly code: OrganizationErrorCode;
  /** The HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** Seconds to wait before the next try, when the backend says so. */
  readonly retryAfter: number | undefined;
  /** The parameter that the backend refuses, as the wire names it (`role`, `user_id`, …). */
  readonly paramName: string | undefined;
  /** The e-mail addresses that the backend refuses. */
  readonly emailAddresses: readonly string[];

  constructor(message: string, details: OrganizationErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = isKnown(details.code) ? details.code : "unknown_error";
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.paramName = details.paramName;
    this.emailAddresses = details.emailAddresses ?? [];
  }

  /** Whether the backend knows who asks, and refuses them. */
  get isForbidden(): boolean {
    return this.status === 403;
  }
}
