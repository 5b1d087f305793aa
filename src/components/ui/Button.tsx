"use client";

import type { ForwardedRef } from "react";
import type { ButtonProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import { asElements } from "./asElements.js";
import { part } from "./part.js";

/** Disabled ones pale by their colours: opacity would also fade the outline of one that keeps the focus. */
const VARIANTS = {
  primary:
    "roster:border roster:border-transparent roster:bg-accent roster:text-accent-fg roster:hover:bg-accent-hover roster:aria-disabled:bg-accent/40",
  danger:
    "roster:border roster:border-transparent roster:bg-danger roster:text-danger-fg roster:hover:bg-danger-hover roster:aria-disabled:bg-danger/40",
  secondary:
    "roster:border roster:border-line-strong roster:bg-surface roster:hover:bg-surface-2 roster:aria-disabled:border-line-strong/40 roster:aria-disabled:bg-transparent roster:aria-disabled:text-fg/40",
  ghost:
    "roster:text-muted roster:hover:bg-surface-2 roster:hover:text-fg roster:aria-disabled:bg-transparent roster:aria-disabled:text-muted/40",
};

const SIZES = {
  regular: "roster:min-h-9 roster:px-3 roster:py-1 roster:pointer-coarse:min-h-10",
  small: "roster:min-h-7 roster:px-2 roster:py-0.5 roster:pointer-coarse:min-h-10",
  icon: "roster:size-8 roster:pointer-coarse:size-10",
};

const button = (
  { variant = "secondary", size = "regular", className, ...props }: ButtonProps,
  ref: ForwardedRef<HTMLButtonElement>,
) => (
  <button
    type="button"
    {...props}
    ref={ref}
    className={cx(
      "roster:inline-flex roster:max-w-full roster:shrink-0 roster:items-center roster:justify-center roster:gap-2 roster:rounded-control roster:font-medium roster:transition-colors roster:duration-150",
      VARIANTS[variant],
      SIZES[size],
      className,
    )}
  />
);

/** A button. With `aria-disabled` it looks disabled but keeps the focus; its handler then has nothing to do. */
export const Button = part("Button", "button", button, ({ onKeyDown, children, ...props }) => ({
  type: "button",
  ...props,
  onKeyDown: (event) => {
    if (isComposing(event.nativeEvent)) return;

    onKeyDown?.(event);
    // Enter that is held down would press the button again and again, and then the one that gets the focus next.
    if (event.repeat && event.key === "Enter") event.preventDefault();
  },
  children: typeof children === "string" ? children : asElements(children),
}));
