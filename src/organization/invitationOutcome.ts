import type { OrganizationErrorCode } from "./errorCodes.js";
import { isAboutRole } from "./rules/grantable.js";
import type { OrganizationError } from "./OrganizationError.js";
import type { Invitation } from "./records.js";

/** Why an address was not invited. */
export type InvitationFailure =
  | "already_member"
  | "already_invited"
  | "malformed"
  | "over_limit"
  | "not_allowed"
  | "failed";

/** An address that was invited. */
interface SentInvitation {
  /** The address as given. */
  readonly emailAddress: string;
  readonly outcome: "invited";
  readonly invitation: Invitation;
}

/** An address that was not invited, and why. */
export interface FailedInvitation {
  /** The address as given. */
  readonly emailAddress: string;
  /** `failed` may succeed on another try. */
  readonly outcome: InvitationFailure;
  readonly error: OrganizationError;
  /** The pending invitation of an address that is `already_invited`. */
  readonly invitation?: Invitation | undefined;
}

/** The outcome of inviting one address. */
export type InvitationOutcome = SentInvitation | FailedInvitation;

const FAILURES: Partial<Record<OrganizationErrorCode, InvitationFailure>> = {
  already_a_member_in_organization: "already_member",
  duplicate_record: "already_invited",
  organization_invitation_not_unique: "already_invited",
  form_param_format_invalid: "malformed",
  organization_membership_quota_exceeded: "over_limit",
  missing_organization_permission: "not_allowed",
  not_a_member_in_organization: "not_allowed",
};

/**
 * The outcome of an address whose invitation failed with this error, its own or that of the whole call.
 *
 * @param invitation the pending one of an address that is already invited.
 */
export function failedInvitation(
  emailAddress: string,
  error: OrganizationError,
  invitation?: Invitation,
): FailedInvitation {
  return { emailAddress, outcome: (!isAboutRole(error) && FAILURES[error.code]) || "failed", error, invitation };
}
