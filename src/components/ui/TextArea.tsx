"use client";

import type { TextAreaProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { inNoForm } from "./Form.js";
import { part } from "./part.js";

function DefaultTextArea({ className, ...props }: TextAreaProps) {
  return (
    <textarea
      {...props}
      className={cx(
        "roster:max-h-48 roster:min-h-9 roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:px-3 roster:py-1.5 roster:[field-sizing:content] roster:aria-invalid:border-danger-text roster:pointer-coarse:min-h-10",
        className,
      )}
    />
  );
}

/** A field for text of several lines. The kit's grows with its text. */
export const TextArea = part("TextArea", "text-area", DefaultTextArea, inNoForm);
