import { OrganizationError } from "../../organization/OrganizationError.js";
import { readError } from "../../organization/http/readError.js";
import {
  arrayOf,
  fieldsOf,
  optional,
  readNumber,
  readRecord,
  readString,
  type Reader,
} from "../../organization/http/read.js";

const text = optional(readString, undefined);
const record = optional(readRecord, {});

/** An error of Clerk's client as an `OrganizationError`. */
export function clerkError(cause: unknown): OrganizationError {
  if (cause instanceof OrganizationError) return cause;
  const thrown = fieldsOf(record(cause, ""), "");
  const status = thrown("status", optional(readNumber, undefined));
  if (status !== undefined) {
    const retryAfter = thrown("retryAfter", optional(readNumber, undefined));
    return readError({ errors: thrown("errors", optional(arrayOf(toWire), [])) }, status, retryAfter?.toString());
  }
  if (cause instanceof SyntaxError) {
    return new OrganizationError("Clerk's response isn't JSON. Check your connection, and `proxyUrl` if you set one.", {
      code: "response_invalid",
      cause,
    });
  }
  const message = thrown("message", text) ?? "";
  const code = thrown("code", text);
  return isOfNetwork(cause, code, message)
    ? unreachable(cause)
    : new OrganizationError(message || "Clerk failed. Reload the page and try again.", { cause });
}

/** Clerk has no connection. */
export const unreachable = (cause?: unknown) =>
  new OrganizationError("Couldn't reach Clerk. Check your connection and try again.", {
    code: "network_error",
    cause,
  });

// Offline, Clerk's client takes `null` for the answer, and then fails to read it: with a TypeError, in other words in
// each browser.
const isOfNetwork = (cause: unknown, code: string | undefined, message: string) =>
  cause instanceof TypeError ||
  code === "network_error" ||
  code === "clerk_offline" ||
  message.startsWith("ClerkJS: Network error");

/** One of Clerk's errors, as on the wire. */
const toWire: Reader<Readonly<Record<string, unknown>>> = (value, path) => {
  const error = fieldsOf(value, path);
  const meta = fieldsOf(error("meta", record), path);
  return {
    code: error("code", text),
    message: error("message", text),
    long_message: error("longMessage", text),
    meta: {
      param_name: meta("paramName", text),
      email_addresses: meta("emailAddresses", optional(arrayOf(readString), [])),
    },
  };
};
