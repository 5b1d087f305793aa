"use client";

import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";
import { asElements } from "./asElements.js";
import { Icon } from "../icons/Icon.js";
import { circleAlert } from "../icons/icons.js";

/** Says at once what went wrong, and what to do; the buttons for it are among the children. */
export function ErrorNote({ className, children, ...props }: ComponentProps<"div">) {
  return (
    <div
      role="alert"
      data-slot="error-note"
      {...props}
      className={cx(
        "roster:flex roster:items-start roster:gap-2 roster:rounded-control roster:bg-danger-surface roster:px-3 roster:py-2 roster:text-danger-text",
        className,
      )}
    >
      <Icon icon={circleAlert} className="roster:mt-0.5 roster:size-4 roster:shrink-0" />
      {asElements(children)}
    </div>
  );
}
