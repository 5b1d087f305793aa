import { raceWithSignal } from "../../lib/raceWithSignal.js";
import { serializeByKey } from "../../lib/serializeByKey.js";
import { retryableError } from "../http/ApiError.js";

// More than the lists and panels of a page search at once.
const MOST_WAITING = 20;
// In seconds. Most searches take a fraction of one.
const RETRY_AFTER = 1;

/** Runs a task when those before it with the same key have ended. */
export type TakeTurn = <T>(key: string, signal: AbortSignal, task: () => Promise<T>) => Promise<T>;

/**
 * Lets tasks of one key run one after the other. They don't end each other: two tabs, or a list and a panel beside it, would
 * take turns at it for ever. They share no answer either: the later one may have to show what its caller has just written.
 *
 * @throws ApiError 429 when too many wait.
 */
export function createTurns(): TakeTurn {
  const owner = {};
  const waiting = new Map<string, number>();

  function wait<T>(key: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    const before = waiting.get(key) ?? 0;
    if (before >= MOST_WAITING) throw retryableError("too_many_requests", RETRY_AFTER);
    waiting.set(key, before + 1);
    return serializeByKey(owner, key, async () => {
      try {
        signal.throwIfAborted();
        return await task();
      } finally {
        const left = (waiting.get(key) ?? 1) - 1;
        if (left > 0) waiting.set(key, left);
        else waiting.delete(key);
      }
    });
  }

  // Who leaves is answered at once, and passes when their turn comes.
  return (key, signal, task) => raceWithSignal(signal, async () => wait(key, signal, task));
}
