"use client";

import type { ForwardedRef } from "react";
import type { TextInputProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { inNoForm } from "./Form.js";
import { part } from "./part.js";

const textInput = ({ className, ...props }: TextInputProps, ref: ForwardedRef<HTMLInputElement>) => (
  <input
    {...props}
    ref={ref}
    className={cx(
      "roster:h-9 roster:min-w-0 roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:px-3 roster:aria-invalid:border-danger-text roster:pointer-coarse:h-10",
      className,
    )}
  />
);

/** A field for a line of text. */
export const TextInput = part("TextInput", "text-input", textInput, inNoForm);
