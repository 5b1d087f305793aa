"use client";

import { useEffect } from "react";
import { useClient } from "../../hooks/OrganizationProvider.js";
import type { Resource } from "../../organization/rules/dependents.js";
import { resourceKeys } from "../../query/keys.js";

/** The longest that a timer can wait. */
const LONGEST = 2 ** 31 - 1;

/**
 * Refetches resources when the next of the rows is over, so that none is shown as if it were not.
 *
 * @param endOf when a row is over, in epoch milliseconds; `null`: never. The same function each time
 */
export function useRefetchAt<T>(
  rows: readonly T[],
  endOf: (row: T) => number | null,
  resources: readonly Resource[],
): void {
  const [client, organization] = useClient();
  useEffect(() => {
    const now = Date.now();
    const ends = rows.map(endOf).filter((end) => end !== null);
    // What is over already was just answered as if it were not: the clocks differ, and asking again would not help.
    const next = Math.min(...ends.filter((end) => end > now));
    const refresh = () => {
      for (const queryKey of resourceKeys(organization, resources)) void client.invalidateQueries({ queryKey });
    };
    const wait = next - now + 1000;
    const timer = wait < LONGEST ? setTimeout(refresh, wait) : undefined;
    return () => clearTimeout(timer);
  }, [client, endOf, organization, resources, rows]);
}
