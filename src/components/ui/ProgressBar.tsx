"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { Button } from "./Button.js";

interface ProgressBarProps {
  readonly value: number;
  readonly total: number;
  /** The same in words, e.g. "Sent 20 of 40". */
  readonly words: string;
  readonly isStopping: boolean;
  readonly onStop: () => void;
}

/** How far something is, and a way to stop the rest. */
export function ProgressBar({ value, total, words, isStopping, onStop }: ProgressBarProps) {
  const { labels } = useCoreLocale();
  return (
    <div data-slot="progress" className="roster:flex roster:min-w-48 roster:flex-1 roster:items-center roster:gap-3">
      <div
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
        aria-valuetext={words}
        className="roster:h-1.5 roster:flex-1 roster:overflow-hidden roster:rounded-full roster:bg-skeleton"
      >
        <div
          className="roster:h-full roster:rounded-full roster:bg-accent roster:transition-[width] roster:duration-150"
          style={{ width: `${(100 * value) / total}%` }}
        />
      </div>
      <p role="status" className="roster:text-muted roster:tabular-nums">
        {words}
      </p>
      <Button size="small" aria-disabled={isStopping} onClick={onStop}>
        {isStopping ? labels.stopping : labels.stop}
      </Button>
    </div>
  );
}
