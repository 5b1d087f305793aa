"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useTimeLeft } from "../../lib/react/useTimeLeft.js";
import { Button } from "./Button.js";
import { LiveRegion } from "./LiveRegion.js";

interface ProgressBarProps {
  readonly value: number;
  readonly total: number;
  /** The same in words, e.g. "Sent 20 of 40". */
  readonly words: string;
  readonly isStopping: boolean;
  /** Default: what stops it stands elsewhere. */
  readonly onStop?: () => void;
}

/** Less is not worth saying, in milliseconds. */
const SHORT = 5000;

/** A time in the largest fitting unit, rounded up: "40 seconds", "2 minutes". */
function formatTimeLeft(time: number, locale: string | undefined): string {
  const [value, unit] =
    time < 55_000 ? [Math.ceil(time / 10_000) * 10, "second"] : [Math.ceil(time / 60_000), "minute"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
}

/** How far something is, how long the rest takes, and a way to stop it. */
export function ProgressBar({ value, total, words, isStopping, onStop }: ProgressBarProps) {
  const { labels, locale } = useCoreLocale();
  const timeLeft = useTimeLeft(value, total);
  return (
    <div
      data-slot="progress"
      className="roster:flex roster:min-w-48 roster:flex-1 roster:flex-wrap roster:items-center roster:gap-x-3 roster:gap-y-1"
    >
      <div
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
        aria-valuetext={words}
        className="roster:h-1.5 roster:min-w-16 roster:flex-1 roster:overflow-hidden roster:rounded-full roster:bg-skeleton"
      >
        <div
          className="roster:h-full roster:rounded-full roster:bg-accent roster:transition-[width] roster:duration-150"
          style={{ width: `${(100 * value) / total}%` }}
        />
      </div>
      <p className="roster:text-muted roster:digits">
        <bdi>{words}</bdi>
      </p>
      <LiveRegion text={words} />
      {/* Not announced: it changes all the time. */}
      {timeLeft !== undefined && timeLeft >= SHORT && !isStopping && (
        <p data-slot="time-left" className="roster:text-muted roster:digits">
          <bdi>{labels.timeLeft(formatTimeLeft(timeLeft, locale))}</bdi>
        </p>
      )}
      {onStop && (
        <Button size="small" aria-disabled={isStopping} onClick={onStop}>
          {isStopping ? labels.stopping : labels.stop}
        </Button>
      )}
    </div>
  );
}
