"use client";

import { useEffect } from "react";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { ON_INVITATIONS } from "../../organization/rules/dependents.js";
import type { Invitation } from "../../organization/records.js";
import { resourceKeys } from "../../query/keys.js";

/** The longest that a timer can wait. */
const LONGEST = 2 ** 31 - 1;

/** Refetches invitations and counts when the next one expires, so that none shows as pending too long. */
export function useExpiry(invitations: readonly Invitation[]): void {
  const [client, organization] = useClient();
  useEffect(() => {
    const now = Date.now();
    // What is over already was just answered as pending: the two clocks differ, and asking again would not help.
    const times = invitations.flatMap(({ status, expiresAt }) =>
      status === "pending" && expiresAt !== null && expiresAt > now ? [expiresAt] : [],
    );
    const refresh = () => {
      for (const queryKey of resourceKeys(organization, ON_INVITATIONS)) void client.invalidateQueries({ queryKey });
    };
    const wait = Math.min(...times) - now + 1000;
    const timer = wait < LONGEST ? setTimeout(refresh, wait) : undefined;
    return () => clearTimeout(timer);
  }, [client, invitations, organization]);
}
