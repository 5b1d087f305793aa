import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type AnsweredErrorCode, ERROR_ANSWERS, errorSentence } from "../../organization/errorAnswers.js";
import { isTransient } from "./unavailable.js";

/** One entry of an error answer. */
export interface Problem {
  /** An `AnsweredErrorCode`, or the code of a service behind the backend. */
  readonly code: string;
  readonly message: string;
  readonly long_message: string;
  readonly meta?: {
    readonly param_name?: string | undefined;
    readonly email_addresses?: readonly string[] | undefined;
    readonly identifiers?: readonly string[] | undefined;
  };
}

/** An error answer, thrown anywhere below a route. */
export class ApiError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly errors: readonly Problem[],
    /** Whole seconds until the next try. */
    readonly retryAfter?: number,
  ) {
    super(errors.map(({ code }) => code).join(", "));
  }
}

/** @param paramName the parameter that is wrong, as the wire names it. */
export function problem(code: AnsweredErrorCode, paramName?: string): Problem {
  const told = { code, message: errorSentence(code), long_message: errorSentence(code, paramName) };
  return paramName === undefined ? told : { ...told, meta: { param_name: paramName } };
}

/** The error of a single problem, with its usual status. */
export function apiError(code: AnsweredErrorCode, paramName?: string): ApiError {
  return new ApiError(ERROR_ANSWERS[code][0], [problem(code, paramName)]);
}

/**
 * An error after which the same request may succeed.
 *
 * @param seconds until the next try, where known
 */
export function retryableError(code: "service_unavailable" | "too_many_requests", seconds?: number): ApiError {
  return new ApiError(ERROR_ANSWERS[code][0], [problem(code)], seconds === undefined ? undefined : Math.ceil(seconds));
}

/** In seconds. A server that restarts is back within a few. */
export const RETRY_AFTER = 2;

/** The answer to any error: an `ApiError` as it is, a transient error as 503, and anything else as 500. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return isTransient(error) ? retryableError("service_unavailable", RETRY_AFTER) : apiError("internal_error");
}

/** An address that cannot be invited, and why. */
export interface RejectedAddress {
  readonly emailAddress: string;
  readonly code: AnsweredErrorCode;
  /** The parameter that is wrong beside the address. */
  readonly paramName?: string | undefined;
}

/** The error of one or more addresses: a problem for each reason, with the addresses concerned. */
export function addressError(first: RejectedAddress, ...others: readonly RejectedAddress[]): ApiError {
  const refused = [first, ...others];
  const errors = [...new Set(refused.map(({ code }) => code))].map((code) => {
    const alike = refused.filter((one) => one.code === code);
    const { meta, ...told } = problem(code, alike[0]?.paramName);
    return { ...told, meta: { ...meta, email_addresses: alike.map(({ emailAddress }) => emailAddress) } };
  });
  return new ApiError(ERROR_ANSWERS[first.code][0], errors);
}
