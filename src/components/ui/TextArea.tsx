"use client";

import type { TextAreaProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { inNoForm } from "./Form.js";
import { part } from "./part.js";

function textArea({ className, style, rows = 1, ...props }: TextAreaProps) {
  return (
    <textarea
      {...props}
      rows={rows}
      // `field-sizing` disregards the rows: they are the least that it shows.
      style={{ ...(rows > 1 && { minHeight: `calc(${rows}lh + 14px)` }), ...style }}
      className={cx(
        "roster:max-h-48 roster:min-h-9 roster:resize-none roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:px-3 roster:py-1.5 roster:[field-sizing:content] roster:aria-invalid:border-danger-text roster:pointer-coarse:min-h-10",
        className,
      )}
    />
  );
}

/** A field for text of several lines. The kit's grows with its text. */
export const TextArea = part("TextArea", "text-area", textArea, inNoForm);
