"use client";

import type { EmptyStateProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { asElements } from "./asElements.js";
import { part } from "./part.js";

function emptyState({ status, icon, title, hint, className, children, ...props }: EmptyStateProps) {
  return (
    <div
      data-status={status}
      {...props}
      className={cx(
        "roster:flex roster:flex-col roster:items-center roster:gap-1 roster:px-6 roster:py-16 roster:text-center",
        className,
      )}
    >
      {asElements(icon)}
      <p className="roster:font-semibold roster:wrap-anywhere">{title}</p>
      {hint && <p className="roster:max-w-sm roster:text-muted roster:wrap-anywhere">{hint}</p>}
      {children && <div className="roster:mt-4">{children}</div>}
    </div>
  );
}

/** Replaces the rows of a list that has none: why, and what to do. */
export const EmptyState = part("EmptyState", "empty-state", emptyState, (props) => ({
  role: props.status === "error" || props.status === "forbidden" ? "alert" : undefined,
  ...props,
}));
