"use client";

import { hashKey } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { organizationKey } from "../../query/keys.js";

/** Tells one organization, as one viewer sees it, from others. */
export const useOrganizationKey = (): string => hashKey(organizationKey(useOrganization()));

/**
 * State that is about one organization as one viewer sees it: with another of either it begins anew, and what was begun
 * for the one before changes nothing any more.
 */
export function useOrganizationState<T>(initial: () => T): readonly [T, (change: (value: T) => T) => void] {
  const key = useOrganizationKey();
  const [held, setHeld] = useState(() => ({ key, value: initial() }));
  let current = held;
  if (held.key !== key) {
    current = { key, value: initial() };
    setHeld(current);
  }
  const update = useCallback(
    (change: (value: T) => T) => setHeld((now) => (now.key === key ? { key, value: change(now.value) } : now)),
    [key],
  );
  return [current.value, update];
}
