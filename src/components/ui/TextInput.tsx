"use client";

import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";

/** A field for a line of text in the kit's look. */
export const TextInput = ({ className, ...props }: ComponentProps<"input">) => (
  <input
    form=""
    {...props}
    className={cx(
      "roster:h-9 roster:min-w-0 roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:px-3 roster:aria-invalid:border-danger-text roster:pointer-coarse:h-10",
      className,
    )}
  />
);
