"use client";

import { useEffect, useRef, useState } from "react";

/** Milliseconds without a turn before the page is asked for that a person has come to. */
const QUIET = 120;

/**
 * Which page is asked for while pages are turned quickly: the first at once, then only the last.
 *
 * @param list what identifies the list: in another, nothing is held back
 */
export function usePageTurning(list: string) {
  const [held, setHeld] = useState<{ readonly list: string; readonly page: number }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      // A tab that is hidden meanwhile comes back with the page that was turned to.
      setHeld(undefined);
    },
    [],
  );
  return {
    /** The page that is asked for in the place of the one that was turned to; `undefined`: that one. */
    held: held?.list === list ? held.page : undefined,
    /** To be called when a page is turned. @param from the page that is asked for now */
    turn: (from: number) => {
      if (timer.current) setHeld((before) => (before?.list === list ? before : { list, page: from }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        setHeld(undefined);
      }, QUIET);
    },
  };
}
