"use client";

import { useCallback, useEffect, useRef } from "react";
import { useOrganizationKey, useOrganizationState } from "./useOrganizationState.js";

/**
 * A value of the view that the app may hold, as `useControlled`. With another organization it begins with `initial` again: of
 * a value that the app holds and has not changed itself, the app is asked to.
 */
export function useOrganizationControlled<T>(
  given: T | undefined,
  initial: T,
  onChange: ((value: T) => void) | undefined,
): readonly [T, (value: T) => void] {
  const key = useOrganizationKey();
  const [own, setOwn] = useOrganizationState(() => initial);
  const before = useRef({ key, given });
  useEffect(() => {
    const { key: keyBefore, given: givenBefore } = before.current;
    before.current = { key, given };
    if (key !== keyBefore && given !== undefined && given === givenBefore && given !== initial) onChange?.(initial);
  });
  const change = useCallback(
    (value: T) => {
      setOwn(() => value);
      onChange?.(value);
    },
    [onChange, setOwn],
  );
  return [given ?? own, change];
}
