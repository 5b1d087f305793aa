import { OrganizationError } from "../organization/OrganizationError.js";

const MOST_RETRIES = 3;

/**
 * How reads are retried. What the server refuses (4xx) shows at once; 429 waits for Retry-After; no answer and 5xx are
 * tried three times more, after 1, 2 and 4 seconds.
 */
export const readRetry = {
  retry: (failures: number, error: Error) => failures < MOST_RETRIES && mayPass(error),
  retryDelay: (failures: number, error: Error) => 1000 * (retryAfterOf(error) ?? Math.min(2 ** failures, 30)),
};

const retryAfterOf = (error: Error) => (error instanceof OrganizationError ? error.retryAfter : undefined);

function mayPass(error: Error): boolean {
  if (!(error instanceof OrganizationError)) return false;
  if (error.status === undefined) return error.code === "network_error";
  return error.status === 429 || error.status >= 500;
}
