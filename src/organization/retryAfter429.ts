import { delay } from "../lib/delay.js";
import { OrganizationError } from "./OrganizationError.js";

const MAX_RETRIES = 3;
const DEFAULT_WAIT = 5;

/**
 * Retries a call that the backend rejects with 429, after the time in its `Retry-After`, up to three times.
 *
 * @param signal ends the waiting; the last error is then thrown
 * @throws OrganizationError the last error
 */
export async function retryAfter429<T>(act: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof OrganizationError) || error.status !== 429 || retries === MAX_RETRIES) throw error;
      await delay(1000 * (error.retryAfter ?? DEFAULT_WAIT), signal);
      if (signal?.aborted) throw error;
    }
  }
}
