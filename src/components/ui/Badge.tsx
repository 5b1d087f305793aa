"use client";

import type { BadgeProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { part } from "./part.js";

function badge({ isWarning, className, ...props }: BadgeProps) {
  return (
    <span
      {...props}
      className={cx(
        "roster:shrink-0 roster:rounded-full roster:px-2 roster:py-0.5 roster:text-xs roster:leading-4 roster:font-medium",
        isWarning
          ? "roster:bg-warning-surface roster:text-warning"
          : "roster:border roster:border-line roster:bg-surface-2 roster:text-muted",
        className,
      )}
    />
  );
}

/** A word about the state of a row. */
export const Badge = part("Badge", "badge", badge);
