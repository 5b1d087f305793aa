import type { OrganizationError } from "../organization/OrganizationError.js";

/** An `OrganizationError`, or whatever else was thrown by mistake. */
type Refused = Partial<Pick<OrganizationError, "status" | "code" | "retryAfter">> & Error;

const MOST_RETRIES = 3;

/**
 * How reads are retried. What the server refuses (4xx) shows at once; 429 waits for Retry-After; no answer and 5xx are
 * tried three times more, after 1, 2 and 4 seconds.
 */
export const readRetry = {
  retry: (failures: number, { status, code }: Refused) =>
    failures < MOST_RETRIES && (status === undefined ? code === "network_error" : status === 429 || status >= 500),
  retryDelay: (failures: number, { retryAfter }: Refused) => 1000 * (retryAfter ?? Math.min(2 ** failures, 30)),
};
