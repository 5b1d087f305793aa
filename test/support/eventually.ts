import { vi } from "vitest";

/** Waits until a check passes, as long as a busy machine may need. @param interval between two looks, in milliseconds */
export const eventually = <T>(check: () => T | Promise<T>, { interval = 50 } = {}): Promise<T> =>
  vi.waitFor(check, { timeout: 60_000, interval });
