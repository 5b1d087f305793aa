"use client";

import { useEffect, useState } from "react";

/**
 * A value that follows another once that has been quiet.
 *
 * @param quiet milliseconds without a change
 */
export function useDebounced<T>(value: T, quiet: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quiet);
    return () => clearTimeout(timer);
  }, [value, quiet]);
  return settled;
}
