import type { OrganizationErrorCode } from "./errorCodes.js";

interface OrganizationErrorDetails {
  /** Default: `unknown_error`. */
  readonly code?: OrganizationErrorCode | undefined;
  /** The HTTP status; absent when no answer came. */
  readonly status?: number | undefined;
  /** Seconds to wait before the next try. */
  readonly retryAfter?: number | undefined;
  /** The invalid parameter. */
  readonly paramName?: string | undefined;
  /** The rejected email addresses. */
  readonly emailAddresses?: readonly string[] | undefined;
  readonly cause?: unknown;
}

/** What every call of an `Organization` rejects with. The message is written for users and says what to do. */
export class OrganizationError extends Error {
  override readonly name = "OrganizationError";
  declare readonly code: OrganizationErrorCode;
  /** The HTTP status; undefined when no answer came. */
  declare readonly status: number | undefined;
  /** Seconds to wait before the next try, when the backend says so. */
  declare readonly retryAfter: number | undefined;
  /** The invalid parameter, as the API names it (`role`, `user_id`, …). */
  declare readonly paramName: string | undefined;
  /** The email addresses that the backend rejected. */
  declare readonly emailAddresses: readonly string[];

  constructor(message: string, details: OrganizationErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = details.code ?? "unknown_error";
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.paramName = details.paramName;
    this.emailAddresses = details.emailAddresses ?? [];
  }

  /** Whether the signed-in user lacks permission (403 from the backend itself). */
  get isForbidden(): boolean {
    return this.status === 403 && this.code !== "response_invalid";
  }
}
