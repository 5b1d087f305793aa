"use client";

import { hashKey } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { organizationKey } from "../../query/keys.js";

/** Identifies an organization as one viewer sees it. */
export const useOrganizationKey = (): string => hashKey(organizationKey(useOrganization()));

/**
 * State of one organization and one viewer: it resets when either changes, and updates from before are ignored.
 */
export function useOrganizationState<T>(initial: () => T): readonly [T, (change: (value: T) => T) => void] {
  const key = useOrganizationKey();
  const [state, setState] = useState(() => ({ key, value: initial() }));
  let current = state;
  if (state.key !== key) {
    current = { key, value: initial() };
    setState(current);
  }
  const update = useCallback(
    (change: (value: T) => T) => setState((now) => (now.key === key ? { key, value: change(now.value) } : now)),
    [key],
  );
  return [current.value, update];
}
