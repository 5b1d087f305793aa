import { quiet } from "../lib/quiet.js";
import { OrganizationError } from "./OrganizationError.js";

const MOST_WAITS = 3;
const DEFAULT_WAIT = 5;

/**
 * Does something, and does it again where the backend answers that it came too early (429), after the time that the
 * backend names, up to three times.
 *
 * @param signal ends the waiting; what was refused last is then the result
 * @throws OrganizationError as it was refused
 */
export async function patiently<T>(act: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof OrganizationError) || error.status !== 429 || waits === MOST_WAITS) throw error;
      await quiet(1000 * (error.retryAfter ?? DEFAULT_WAIT), signal);
      if (signal?.aborted) throw error;
    }
  }
}
