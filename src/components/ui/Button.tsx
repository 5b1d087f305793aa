"use client";

import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { cx } from "../../lib/cx.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import { asElements } from "./asElements.js";

const LOOKS = {
  primary:
    "roster:border roster:border-transparent roster:bg-accent roster:text-accent-fg roster:hover:bg-accent-hover",
  danger: "roster:border roster:border-transparent roster:bg-danger roster:text-danger-fg roster:hover:bg-danger-hover",
  secondary: "roster:border roster:border-line-strong roster:bg-surface roster:hover:bg-surface-2",
  ghost: "roster:text-muted roster:hover:bg-surface-2 roster:hover:text-fg",
};

const SIZES = {
  regular: "roster:h-9 roster:px-3 roster:pointer-coarse:h-10",
  small: "roster:h-7 roster:px-2 roster:pointer-coarse:h-10",
  icon: "roster:size-8 roster:pointer-coarse:size-10",
};

export interface ButtonProps extends ComponentPropsWithoutRef<"button"> {
  /** Default: secondary. */
  readonly look?: keyof typeof LOOKS;
  /** Default: regular. */
  readonly size?: keyof typeof SIZES;
}

/** A button. With `aria-disabled` it looks disabled but keeps the focus; its handler then has nothing to do. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = "secondary", size = "regular", className, children, ...props },
  ref,
) {
  return (
    <button
      type="button"
      data-slot="button"
      {...props}
      ref={ref}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;

        props.onKeyDown?.(event);
        // Enter that is held down would press the button again and again, and then the one that gets the focus next.
        if (event.repeat && event.key === "Enter") event.preventDefault();
      }}
      className={cx(
        "roster:inline-flex roster:shrink-0 roster:items-center roster:justify-center roster:gap-2 roster:rounded-control roster:font-medium roster:whitespace-nowrap roster:transition-colors roster:duration-150 roster:aria-disabled:opacity-40",
        LOOKS[look],
        SIZES[size],
        className,
      )}
    >
      {typeof children === "string" ? children : asElements(children)}
    </button>
  );
});
