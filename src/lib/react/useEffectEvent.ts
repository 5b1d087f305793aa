"use client";

import { useCallback, useInsertionEffect, useRef } from "react";

/**
 * A function that sees the values of the newest render, for effects and listeners. React has it from 19.2 on; this one
 * also runs on React 18.
 */
export function useEffectEvent<Args extends readonly unknown[], Result>(callback: (...args: Args) => Result) {
  const latest = useRef(callback);
  useInsertionEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
