"use client";

import { useEffect, useState } from "react";

/** How often it is looked at, in milliseconds. */
const INTERVAL = 1000;

/** Nothing is told before this time: the first steps say little of the others. In milliseconds. */
const FIRST = 3000;

/**
 * How long the rest takes at the same pace, in milliseconds; `undefined` until that can be told.
 *
 * @param done how much is done, from 0 to `total`
 */
export function useTimeLeft(done: number, total: number): number | undefined {
  const [start] = useState(() => ({ at: performance.now(), done }));
  const [now, setNow] = useState(start.at);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), INTERVAL);
    return () => clearInterval(timer);
  }, []);
  const [elapsed, steps] = [now - start.at, done - start.done];
  return elapsed < FIRST || steps <= 0 || done >= total ? undefined : (elapsed / steps) * (total - done);
}
