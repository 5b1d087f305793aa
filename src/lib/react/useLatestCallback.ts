"use client";

import { useCallback, useInsertionEffect, useRef } from "react";

/** A stable function that calls the callback of the latest render, for effects and listeners. React 18 has no `useEffectEvent`. */
export function useLatestCallback<Args extends readonly unknown[], Result>(callback: (...args: Args) => Result) {
  const latest = useRef(callback);
  useInsertionEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
