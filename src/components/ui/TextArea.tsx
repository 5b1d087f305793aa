"use client";

import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";

/** A field for text of several lines in the kit's look; it grows with what is in it. */
export const TextArea = ({ className, ...props }: ComponentProps<"textarea">) => (
  <textarea
    form=""
    {...props}
    className={cx(
      "roster:max-h-48 roster:min-h-9 roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:px-3 roster:py-1.5 roster:[field-sizing:content] roster:aria-invalid:border-danger-text roster:pointer-coarse:min-h-10",
      className,
    )}
  />
);
