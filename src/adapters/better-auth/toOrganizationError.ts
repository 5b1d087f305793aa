import type { OrganizationErrorCode } from "../../organization/errorCodes.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { fieldsOf, optional, readRecord, readString } from "../../organization/http/read.js";
import { readError } from "../../organization/http/readError.js";

interface KnownError {
  readonly code: OrganizationErrorCode;
  readonly status: number;
  readonly message: string;
  readonly paramName?: string;
}

/** What the call knows and the answer does not say. */
export interface ErrorContext {
  /** Who cannot be found when the answer is `MEMBER_NOT_FOUND`: Better Auth says it of the caller too. Default: the member. */
  readonly missing?: "viewer" | "member";
  readonly emailAddress?: string;
}

const GONE = { code: "resource_not_found", status: 404 } as const;
const OVER_LIMIT = { code: "organization_membership_quota_exceeded", status: 403 } as const;
const NOT_ENTITLED = { code: "missing_organization_permission", status: 403 } as const;

const NOT_ALLOWED: KnownError = {
  ...NOT_ENTITLED,
  message: "Your role doesn't allow this. Ask an owner of the organization.",
};

const NOT_A_MEMBER: KnownError = {
  code: "not_a_member_in_organization",
  status: 403,
  message: "You're not a member of this organization. Ask one of its owners to invite you.",
};

const NO_OWNER: KnownError = {
  code: "organization_minimum_permissions_needed",
  status: 400,
  message: "The organization needs an owner. Make another member an owner first.",
};

const KNOWN_ERRORS: ReadonlyMap<string, KnownError> = new Map(
  Object.entries<KnownError>({
    YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION: NOT_A_MEMBER,
    USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION: NOT_A_MEMBER,
    MEMBER_NOT_FOUND: {
      ...GONE,
      message: "This user is no longer a member of the organization. Reload and try again.",
      paramName: "user_id",
    },
    ORGANIZATION_NOT_FOUND: { ...GONE, message: "This organization no longer exists." },
    INVITATION_NOT_FOUND: { ...GONE, message: "This invitation no longer exists. Reload and try again." },
    ROLE_NOT_FOUND: { ...GONE, message: "This role no longer exists. Choose another.", paramName: "role" },
    YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER: NO_OWNER,
    YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER: NO_OWNER,
    YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER: {
      ...NOT_ENTITLED,
      message: "Your role doesn't allow this. Only owners can change owners or make a member an owner.",
    },
    YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE: {
      ...NOT_ENTITLED,
      message: "Only owners can invite an owner. Choose another role.",
      paramName: "role",
    },
    USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: {
      code: "already_a_member_in_organization",
      status: 400,
      message: "This user is already a member.",
      paramName: "email_address",
    },
    USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION: {
      code: "duplicate_record",
      status: 400,
      message: "This address is already invited. Resend the invitation, or revoke it first.",
      paramName: "email_address",
    },
    INVALID_EMAIL: {
      code: "form_param_format_invalid",
      status: 422,
      message: "This isn't a valid email address. Correct it and try again.",
      paramName: "email_address",
    },
    ORGANIZATION_MEMBERSHIP_LIMIT_REACHED: {
      ...OVER_LIMIT,
      message: "The organization has reached its member limit. Remove a member, or ask for a higher limit.",
    },
    INVITATION_LIMIT_REACHED: {
      ...OVER_LIMIT,
      message:
        "The organization has reached its invitation limit. Revoke an invitation, or wait until one is accepted.",
    },
  }),
);

/** The message where something else answers at the address. */
export const NOT_BETTER_AUTH =
  "The response isn't from Better Auth's organization plugin. Check the client's `baseURL`, and that the server runs Better Auth 1.4 or newer with the plugin.";

/** Better Auth answers 401 also to signed-in users without the permission. */
const knownError = (code: string): KnownError | undefined =>
  KNOWN_ERRORS.get(code) ?? (code.startsWith("YOU_ARE_NOT_ALLOWED_") ? NOT_ALLOWED : undefined);

const BY_STATUS: Readonly<Record<number, OrganizationErrorCode>> = {
  401: "authentication_invalid",
  403: "missing_organization_permission",
  404: "response_invalid",
  422: "form_param_value_invalid",
  429: "too_many_requests",
};

const text = optional(readString, undefined);

/** Some errors have no code, but a message in the same words, like `ROLE_NOT_FOUND: editor`. */
const codeIn = (message: string) => message.replace(/:.*$/s, "").toUpperCase().replaceAll(" ", "_");

/**
 * An error of Better Auth as an error of the contract.
 *
 * @param answer the body of the response
 */
export function toOrganizationError(
  answer: unknown,
  response: Response,
  { missing = "member", emailAddress }: ErrorContext = {},
): OrganizationError {
  const field = fieldsOf(optional(readRecord, {})(answer, ""), "");
  const message = field("message", text) ?? "";
  const code = field("code", text) ?? codeIn(message);
  const { status, headers } = response;
  const known = code === "MEMBER_NOT_FOUND" && missing === "viewer" ? NOT_A_MEMBER : knownError(code);
  // An app's own hooks have messages of their own.
  const ownWords = [401, 404, 429].includes(status) || status >= 500 ? undefined : message || undefined;
  const isOfBackend = message !== "" || code !== "";
  // Better Auth sends its own header; a proxy may send the standard one.
  const retryAfter = headers.get("retry-after") ?? headers.get("x-retry-after");
  const general = readError(isOfBackend ? { errors: [{ message: ownWords }] } : {}, status, retryAfter);
  return new OrganizationError(known?.message ?? (status === 404 ? NOT_BETTER_AUTH : general.message), {
    code: known?.code ?? (isOfBackend ? BY_STATUS[status] : undefined) ?? general.code,
    status: known?.status ?? status,
    retryAfter: general.retryAfter,
    paramName: known?.paramName,
    emailAddresses: known?.paramName === "email_address" && emailAddress !== undefined ? [emailAddress] : [],
  });
}
