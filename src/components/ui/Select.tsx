"use client";

import type { SelectProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { iconElement } from "../icons/iconElement.js";
import { chevronDown } from "../icons/icons.js";
import { inNoForm, PAGE_ALIGNED } from "./Form.js";
import { part } from "./part.js";

const CHEVRON = iconElement(
  chevronDown,
  "roster:pointer-events-none roster:absolute roster:end-2.5 roster:top-1/2 roster:size-4 roster:[translate:0_-50%] roster:text-muted",
);

/** A native select in the kit's look. */
function select({ options, onValueChange, className, ...props }: SelectProps) {
  return (
    <span className={cx("roster:relative roster:inline-flex roster:min-w-0", className)}>
      <select
        {...props}
        onChange={({ target }) => onValueChange(target.value)}
        className={cx(
          PAGE_ALIGNED,
          "roster:h-9 roster:w-full roster:truncate roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:ps-3 roster:pe-8 roster:hover:bg-surface-2 roster:pointer-coarse:h-10",
        )}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value} dir="auto">
            {label}
          </option>
        ))}
      </select>
      {CHEVRON}
    </span>
  );
}

/** Selects one of a few values. */
export const Select = part("Select", "select", select, inNoForm);
