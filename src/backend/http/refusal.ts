import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { OrganizationErrorCode } from "../../organization/errorCodes.js";
import { isPassing } from "./unavailable.js";

/** What only servers are told, which no browser has to know. */
type ServersCode = "system_resource_fixed";

// A sentence that begins with "This" takes the parameter's name in its place.
const REFUSALS = {
  already_a_member_in_organization: [400, "The person is already a member of the organization."],
  bulk_size_exceeded: [400, "These are too many at once. Send them in several calls."],
  duplicate_record: [400, "An invitation to this address is pending already. Resend it, or revoke it first."],
  organization_minimum_permissions_needed: [
    400,
    "Nobody else can manage members. Give somebody else such a role first.",
  ],
  organization_role_in_use: [400, "Somebody has this role or is invited to it. Give them another one first."],
  system_resource_fixed: [400, "Roster needs this role or permission: it stays as it is."],
  request_body_invalid: [
    400,
    "The request body must be the JSON of this call, at most 1 MB, sent as application/json.",
  ],
  authentication_invalid: [401, "You are signed out. Sign in and try again."],
  clerk_key_invalid: [401, "The secret key is wrong."],
  invitation_address_mismatch: [
    403,
    "The invitation was sent to another e-mail address. Sign in as the person who has that address.",
  ],
  missing_organization_permission: [403, "You do not have the permission to do this."],
  origin_not_allowed: [
    403,
    "The request does not come from a page of this app. Its developers allow other origins with `allowedOrigins`.",
  ],
  not_a_member_in_organization: [403, "You are not a member of this organization."],
  user_deactivated: [403, "Your account is deactivated. Contact support."],
  organization_membership_quota_exceeded: [
    403,
    "The organization has as many members and pending invitations as it may have.",
  ],
  membership_request_not_pending: [404, "The request is no longer pending: it was decided or withdrawn."],
  organization_invitation_not_pending: [
    404,
    "The invitation is no longer pending: it was accepted or revoked, or expired.",
  ],
  organization_invitation_already_accepted: [
    400,
    "The invitation was already accepted. Sign in with the account that accepted it, or ask for a new one.",
  ],
  organization_invitation_expired: [400, "The invitation has expired. Ask for a new one."],
  organization_invitation_revoked: [400, "The invitation was revoked. Ask for a new one."],
  resource_not_found: [404, "This does not exist."],
  form_param_exceeds_allowed_size: [422, "This is larger than 8 KB."],
  form_param_format_invalid: [422, "This is not an e-mail address."],
  form_param_missing: [422, "This is missing."],
  form_param_nil: [422, "This must not be null."],
  form_param_unknown: [422, "This is not a parameter of the call."],
  form_param_value_invalid: [422, "This has a value that is not allowed, or that is taken."],
  too_many_requests: [429, "Too many requests. Wait a moment and try again."],
  internal_error: [500, "The server failed. Try again in a moment."],
  service_unavailable: [503, "The service is not available right now. Try again in a moment."],
  not_supported: [501, "The server cannot tell of changes: its database pool has one connection only."],
} as const satisfies Partial<Record<OrganizationErrorCode | ServersCode, readonly [status: number, sentence: string]>>;

export type RefusalCode = keyof typeof REFUSALS;

/** One entry of an error answer. */
export interface Problem {
  /** A `RefusalCode`, or one of another service that was asked. */
  readonly code: string;
  readonly message: string;
  readonly long_message: string;
  readonly meta?: {
    readonly param_name?: string | undefined;
    readonly email_addresses?: readonly string[] | undefined;
    readonly identifiers?: readonly string[] | undefined;
  };
}

/** An answer that is not a success. Thrown anywhere below a route. */
export class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly errors: readonly Problem[],
    /** When to come again, in whole seconds. */
    readonly retryAfter?: number,
  ) {
    super(errors.map(({ code }) => code).join(", "));
  }
}

/** @param paramName the parameter that is wrong, as the wire names it. */
export function problem(code: RefusalCode, paramName?: string): Problem {
  const [, sentence] = REFUSALS[code];
  if (paramName === undefined) return { code, message: sentence, long_message: sentence };
  const named = sentence.replace(/^This/, () => `\`${paramName}\``);
  return { code, message: sentence, long_message: named, meta: { param_name: paramName } };
}

/** The refusal of a single problem, under its usual status. */
export function refusal(code: RefusalCode, paramName?: string): Refusal {
  return new Refusal(REFUSALS[code][0], [problem(code, paramName)]);
}

/**
 * A refusal that passes.
 *
 * @param seconds after which to try again, where that is known
 */
export function passingRefusal(code: "service_unavailable" | "too_many_requests", seconds?: number): Refusal {
  return new Refusal(REFUSALS[code][0], [problem(code)], seconds === undefined ? undefined : Math.ceil(seconds));
}

// In seconds. A server that restarts is back within a few.
const RETRY_AFTER = 2;

/** What an error is answered with: a refusal as it is, what may pass with 503, and a fault of ours with 500. */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return isPassing(error) ? passingRefusal("service_unavailable", RETRY_AFTER) : refusal("internal_error");
}

/** That an address cannot be invited, and why. */
export interface RefusedAddress {
  readonly emailAddress: string;
  readonly code: RefusalCode;
  /** The parameter that is wrong beside the address. */
  readonly paramName?: string | undefined;
}

/** The refusal of one or many addresses: a problem for each reason, with the addresses that it is about. */
export function addressRefusal(first: RefusedAddress, ...others: readonly RefusedAddress[]): Refusal {
  const refused = [first, ...others];
  const errors = [...new Set(refused.map(({ code }) => code))].map((code) => {
    const alike = refused.filter((one) => one.code === code);
    const { meta, ...told } = problem(code, alike[0]?.paramName);
    return { ...told, meta: { ...meta, email_addresses: alike.map(({ emailAddress }) => emailAddress) } };
  });
  return new Refusal(REFUSALS[first.code][0], errors);
}
