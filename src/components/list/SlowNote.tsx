"use client";

import type { ReactNode } from "react";
import { useDebounced } from "../../lib/react/useDebounced.js";

interface SlowNoteProps {
  readonly isWaiting: boolean;
  /** What is waited for, in a sentence. */
  readonly children: ReactNode;
}

/** Milliseconds that go by without a word: most answers are there by then. */
const QUIET = 400;

/** Says what is waited for, once that takes its time. */
export function SlowNote({ isWaiting, children }: SlowNoteProps) {
  const isSlow = useDebounced(isWaiting, QUIET) && isWaiting;
  return (
    <p role="status" data-slot="slow-note" className="roster:text-muted roster:empty:hidden">
      {isSlow && children}
    </p>
  );
}
