"use client";

import { cx } from "../../lib/cx.js";

interface BadgeProps {
  readonly isWarning?: boolean;
  readonly children: string;
}

/** A word on the state of a row. */
export function Badge({ isWarning, children }: BadgeProps) {
  return (
    <span
      data-slot="badge"
      className={cx(
        "roster:shrink-0 roster:rounded-full roster:px-2 roster:py-0.5 roster:text-xs roster:leading-4 roster:font-medium",
        isWarning
          ? "roster:bg-warning-surface roster:text-warning"
          : "roster:border roster:border-line roster:text-muted",
      )}
    >
      {children}
    </span>
  );
}
