"use client";

import { forwardRef } from "react";
import type { TextInputProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { inNoForm } from "./Form.js";
import { part } from "./part.js";

const DefaultTextInput = forwardRef<HTMLInputElement, TextInputProps>(function DefaultTextInput(
  { className, ...props },
  ref,
) {
  return (
    <input
      {...props}
      ref={ref}
      className={cx(
        "roster:h-9 roster:min-w-0 roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:px-3 roster:aria-invalid:border-danger-text roster:pointer-coarse:h-10",
        className,
      )}
    />
  );
});

/** A field for a line of text. */
export const TextInput = part("TextInput", "text-input", DefaultTextInput, inNoForm);
