"use client";

import { useCallback, useState } from "react";

/**
 * A value that the app may control. If it does, changes are only requested; otherwise the value lives here.
 *
 * @param initial what it begins with when it is not given
 */
export function useControlled<T>(
  given: T | undefined,
  initial: T,
  onChange: ((value: T) => void) | undefined,
): readonly [T, (value: T) => void] {
  const [own, setOwn] = useState(initial);
  const change = useCallback(
    (value: T) => {
      setOwn(value);
      onChange?.(value);
    },
    [onChange],
  );
  return [given ?? own, change];
}
