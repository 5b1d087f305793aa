import { errorCodeOf, type OrganizationErrorCode } from "../errorCodes.js";
import { OrganizationError } from "../OrganizationError.js";
import { arrayOf, fieldsOf, optional, parseJson, readRecord, readString } from "./read.js";

const text = optional(readString, undefined);

/** What a response that is not a success says. */
export const readErrorResponse = (body: string, { status, headers }: Response): OrganizationError =>
  readError(parseJson(body), status, headers.get("retry-after"));

/**
 * The first error of a refusal's body. A body that names none is not the backend's: a firewall, a proxy or the network's own
 * page has answered. It still gives an error with the status.
 *
 * @param retryAfter the header of that name.
 */
export function readError(answer: unknown, status: number, retryAfter: string | null = null): OrganizationError {
  const body = fieldsOf(optional(readRecord, {})(answer, ""), "");
  const first = body("errors", optional(arrayOf(readRecord), []))[0];
  const error = fieldsOf(first ?? {}, "");
  const meta = fieldsOf(error("meta", optional(readRecord, {})), "");
  return new OrganizationError(
    error("long_message", text) ?? error("message", text) ?? sentenceFor(status, first !== undefined),
    {
      code: errorCodeOf(error("code", text) ?? codeFor(status, first !== undefined)),
      status,
      retryAfter: secondsOf(retryAfter),
      paramName: meta("param_name", text),
      emailAddresses: meta("email_addresses", optional(arrayOf(readString), [])),
    },
  );
}

function codeFor(status: number, isOfBackend: boolean): OrganizationErrorCode | undefined {
  if (status === 401) return "authentication_invalid";
  if (status === 429) return "too_many_requests";
  if (status >= 500) return "internal_error";
  return isOfBackend ? undefined : "response_invalid";
}

function sentenceFor(status: number, isOfBackend: boolean): string {
  if (status === 401) return "Your session has expired. Sign in again.";
  if (status === 403 && !isOfBackend) {
    return "A firewall or proxy blocked the request. Try another network, or contact your IT support.";
  }
  if (status === 403) return "You don't have permission to do this. Ask an organization admin for access.";
  if (status === 404) return "This no longer exists. Reload and try again.";
  if (status === 429) return "Too many requests. Wait a moment and try again.";
  if (status >= 500) return `Something went wrong on the server (status ${status}). Try again in a moment.`;
  return `The server rejected the request (status ${status}).`;
}

/** Retry-After is a number of seconds or a date (RFC 9110, section 10.2.3). */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
