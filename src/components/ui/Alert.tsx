"use client";

import type { AlertProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { asElements } from "./asElements.js";
import { iconElement } from "../icons/iconElement.js";
import { circleAlert } from "../icons/icons.js";
import { part } from "./part.js";

const ICON = iconElement(circleAlert, "roster:size-4 roster:shrink-0 roster:[translate:0_--spacing(0.75)]");

function alert({ variant = "error", className, children, ...props }: AlertProps) {
  return (
    <div
      {...props}
      className={cx(
        "roster:flex roster:items-baseline roster:gap-2 roster:rounded-control roster:px-3 roster:py-2",
        variant === "error"
          ? "roster:bg-danger-surface roster:text-danger-text"
          : "roster:bg-warning-surface roster:text-warning",
        className,
      )}
    >
      {ICON}
      {asElements(children)}
    </div>
  );
}

/** Says what went wrong, at once, or what to know before going on. Buttons are among its children. */
export const Alert = part("Alert", "alert", alert, (props) => ({
  role: props.variant === "warning" ? undefined : "alert",
  ...props,
}));
