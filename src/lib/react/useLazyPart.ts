"use client";

import { useEffect, useState } from "react";
import type { LazyPart } from "../lazyPart.js";

/** Fetches a part when it is first rendered. `loaded` is `undefined` until then; `retry` tries again once it has failed. */
export function useLazyPart<T>(part: LazyPart<T>) {
  const [, setIsLoaded] = useState(false);
  const [tries, setTries] = useState(0);
  const [failedTries, setFailedTries] = useState(0);
  useEffect(() => {
    if (part.current() !== undefined) return undefined;
    let isShown = true;
    void part.load().then(
      () => isShown && setIsLoaded(true),
      () => isShown && setFailedTries(tries + 1),
    );
    return () => {
      isShown = false;
    };
  }, [part, tries]);
  return { loaded: part.current(), hasFailed: failedTries > tries, retry: () => setTries(failedTries) };
}
