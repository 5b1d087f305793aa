"use client";

import { useEffect, useRef, useState } from "react";

/** Milliseconds without a turn before the latest page is fetched. */
const QUIET = 120;

/**
 * Decides which page to fetch while pages are turned quickly: the first at once, then only the last.
 *
 * @param list the list's identity: another list starts without a delay
 */
export function usePageTurning(list: string) {
  const [delayed, setDelayed] = useState<{ readonly list: string; readonly page: number }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      // A tab hidden during the delay comes back with the latest page.
      setDelayed(undefined);
    },
    [],
  );
  return {
    /** The page to fetch instead of the chosen one, while pages are turned quickly. */
    pageToFetch: delayed?.list === list ? delayed.page : undefined,
    /** Call it when a page is turned. @param from the page that is fetched now */
    turn: (from: number) => {
      if (timer.current) setDelayed((before) => (before?.list === list ? before : { list, page: from }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        setDelayed(undefined);
      }, QUIET);
    },
  };
}
