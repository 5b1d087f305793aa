"use client";

import { useDebounced } from "../../lib/react/useDebounced.js";
import { LiveRegion } from "../ui/LiveRegion.js";

interface SlowNoteProps {
  readonly isWaiting: boolean;
  /** What is waited for, in a sentence. */
  readonly children: string;
}

/** Milliseconds that go by without a word: most answers are there by then. */
const QUIET = 400;

/** Says what is waited for, once that takes its time. */
export function SlowNote({ isWaiting, children }: SlowNoteProps) {
  const isSlow = useDebounced(isWaiting, QUIET) && isWaiting;
  return (
    <>
      {isSlow && (
        <p data-slot="slow-note" className="roster:text-muted">
          {children}
        </p>
      )}
      <LiveRegion text={isSlow ? children : ""} />
    </>
  );
}
