import { isTransient } from "./unavailable.js";

/** Each user may send so many requests in so many seconds, and as many at once. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Returns 0, or the seconds to wait. The user is undefined for servers. */
export type LimitRate = (request: Request, userId: string | undefined) => number | Promise<number>;

/**
 * Adds what users have used since the last call, in seconds, to what they have used of a limit in all processes.
 *
 * @returns for how many seconds each has used their rate from now
 */
export type SettleRates = (used: ReadonlyMap<string, number>, limit: RateLimit) => Promise<ReadonlyMap<string, number>>;

interface RateLimiterOptions {
  /** Absent: each process counts for itself. */
  readonly settle?: SettleRates | undefined;
  readonly onError: (error: unknown) => void;
}

interface Use {
  /** Until when the user has used their rate, by this process's clock, in seconds. */
  until: number;
  /** What other processes don't know yet, in seconds. */
  unsettled: number;
}

// In milliseconds. A caller who spreads requests over several processes gains what they admit in this time.
const SETTLE_EVERY = 1000;

/** @throws TypeError when a limit is not of positive numbers. */
export function rateLimiterOf(limitRate: RateLimit | LimitRate | false, options: RateLimiterOptions): LimitRate {
  if (limitRate === false) return () => 0;
  return typeof limitRate === "function" ? limitRate : createRateLimit(limitRate, options);
}

/**
 * Limits the requests of each user. A request uses its share of the time, and is refused where the user has used more time
 * than the limit has: https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
 *
 * Counted in the process and settled once a second for all users together, so that no request costs a statement.
 */
function createRateLimit(limit: RateLimit, { settle = async () => new Map(), onError }: RateLimiterOptions): LimitRate {
  const { requests, seconds } = limit;
  if (!(requests > 0 && seconds > 0)) {
    throw new TypeError("The `limitRate` of `createBackend` needs a positive number of `requests` and `seconds`.");
  }
  const cost = seconds / requests;
  const uses = new Map<string, Use>();
  let isScheduled = false;

  function schedule() {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(() => void settleAll(), SETTLE_EVERY);
  }

  async function settleAll() {
    const unsettled = takeUnsettled();
    try {
      for (const [userId, owed] of await settle(unsettled, limit)) {
        const use = uses.get(userId);
        if (use) use.until = clock() + owed + use.unsettled;
      }
      isScheduled = false;
      if ([...uses.values()].some(({ unsettled: added }) => added > 0)) schedule();
    } catch (error) {
      isScheduled = false;
      // They are settled with the next request.
      for (const [userId, time] of unsettled) {
        const use = uses.get(userId);
        if (use) use.unsettled += time;
      }
      if (!isTransient(error)) onError(error);
    }
  }

  /** What is to be settled, by user. Forgets users whose time is past. */
  function takeUnsettled(): ReadonlyMap<string, number> {
    const now = clock();
    const taken = new Map<string, number>();
    for (const [userId, use] of uses) {
      if (use.unsettled > 0) taken.set(userId, use.unsettled);
      else if (use.until <= now) uses.delete(userId);
      use.unsettled = 0;
    }
    return taken;
  }

  return (_, userId) => {
    if (userId === undefined) return 0;
    const now = clock();
    const use = uses.get(userId) ?? { until: now, unsettled: 0 };
    const until = Math.max(use.until, now) + cost;
    const wait = until - now - seconds;
    if (wait > 0) return wait;
    uses.set(userId, { until, unsettled: use.unsettled + cost });
    schedule();
    return 0;
  };
}

/** In seconds. Unlike the time of day, it is never set back. */
const clock = () => performance.now() / 1000;
