import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { retryableError, ApiError } from "../http/ApiError.js";
import { Unavailable } from "../http/unavailable.js";

/** As Clerk's client throws it. */
const clerkError = z.object({
  status: z.custom<ContentfulStatusCode>((status) => typeof status === "number" && status >= 400 && status < 500),
  retryAfter: z.number().optional(),
  errors: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      longMessage: z.string().optional(),
      meta: z
        .object({
          paramName: z.string().optional(),
          emailAddresses: z.array(z.string()).optional(),
          identifiers: z.array(z.string()).optional(),
        })
        .optional(),
    }),
  ),
});

/** As Clerk's client throws it where Clerk failed, or gave no answer at all. */
const clerkFailure = z.union([
  z.object({ status: z.number().min(500) }),
  z.object({ status: z.undefined(), errors: z.tuple([z.object({ code: z.literal("unexpected_error") })]) }),
]);

const UNAUTHORIZED = 401;
const TOO_MANY_REQUESTS = 429;

/** `Unavailable` where Clerk failed or did not answer; any other error as it is. */
export const failureOf = (error: unknown): unknown =>
  clerkFailure.safeParse(error).success ? new Unavailable("Clerk did not answer.", { cause: error }) : error;

/**
 * An error of Clerk as an `ApiError`; undefined for errors that the app must fix, so that the user does not look signed out:
 * Clerk cannot be reached, or rejects its secret key.
 */
export function apiErrorOf(error: unknown): ApiError | undefined {
  // Our own errors have the same fields.
  if (error instanceof ApiError) return error;
  const { data } = clerkError.safeParse(error);
  if (!data || data.status === UNAUTHORIZED) return undefined;
  const { retryAfter } = data;
  if (data.errors.length === 0) {
    return data.status === TOO_MANY_REQUESTS ? retryableError("too_many_requests", retryAfter) : undefined;
  }
  const errors = data.errors.map(({ code, message, longMessage = message, meta = {} }) => {
    const { paramName, emailAddresses, identifiers } = meta;
    const told = { param_name: paramName, email_addresses: emailAddresses, identifiers };
    return { code, message, long_message: longMessage, meta: told };
  });
  return new ApiError(data.status, errors, retryAfter);
}
