import type { OrganizationErrorCode } from "./errorCodes.js";
import { isAboutRole } from "./rules/grantable.js";
import type { OrganizationError } from "./OrganizationError.js";
import type { Invitation } from "./records.js";

/** Why an address was not invited. */
export type InvitationRefusal =
  | "already_member"
  | "already_invited"
  | "malformed"
  | "over_limit"
  | "not_allowed"
  | "failed";

/** An address that is invited now. */
interface SentInvitation {
  /** As it was given. */
  readonly emailAddress: string;
  readonly outcome: "invited";
  readonly invitation: Invitation;
}

/** An address that was not invited, and why. */
export interface RefusedInvitation {
  /** As it was given. */
  readonly emailAddress: string;
  /** `failed` is what may succeed when it is tried again. */
  readonly outcome: InvitationRefusal;
  readonly error: OrganizationError;
  /** Of an address that is `already_invited`: the invitation that is pending. */
  readonly invitation?: Invitation | undefined;
}

/** What became of one of the addresses that were to be invited. */
export type InvitationOutcome = SentInvitation | RefusedInvitation;

const REFUSALS: Partial<Record<OrganizationErrorCode, InvitationRefusal>> = {
  already_a_member_in_organization: "already_member",
  duplicate_record: "already_invited",
  organization_invitation_not_unique: "already_invited",
  form_param_format_invalid: "malformed",
  organization_membership_quota_exceeded: "over_limit",
  missing_organization_permission: "not_allowed",
  not_a_member_in_organization: "not_allowed",
};

/**
 * The outcome for an address whose invitation ended in this error: its own, or that of the call that it was part of.
 *
 * @param invitation the one that is pending already.
 */
export function refusedInvitation(
  emailAddress: string,
  error: OrganizationError,
  invitation?: Invitation,
): RefusedInvitation {
  return { emailAddress, outcome: (!isAboutRole(error) && REFUSALS[error.code]) || "failed", error, invitation };
}
