import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { passingRefusal, Refusal } from "../http/refusal.js";
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

/** That Clerk failed or gave no answer, which may pass; any other error as it is. */
export const failureOf = (error: unknown): unknown =>
  clerkFailure.safeParse(error).success ? new Unavailable("Clerk did not answer.", { cause: error }) : error;

/**
 * What Clerk refused, as our own refusal; undefined for what is the app's to repair: that Clerk cannot be reached, or does
 * not take its secret key, which must not look as if the user were signed out.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  // Our own has the same fields, in the words of the wire.
  if (error instanceof Refusal) return error;
  const { data } = clerkError.safeParse(error);
  if (!data || data.status === UNAUTHORIZED) return undefined;
  const { retryAfter } = data;
  if (data.errors.length === 0) {
    return data.status === TOO_MANY_REQUESTS ? passingRefusal("too_many_requests", retryAfter) : undefined;
  }
  const errors = data.errors.map(({ code, message, longMessage = message, meta = {} }) => {
    const { paramName, emailAddresses, identifiers } = meta;
    const told = { param_name: paramName, email_addresses: emailAddresses, identifiers };
    return { code, message, long_message: longMessage, meta: told };
  });
  return new Refusal(data.status, errors, retryAfter);
}
