"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "../../lib/cx.js";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "checked" | "children"> {
  /** What a click chooses as well. */
  readonly children?: ReactNode;
  /** `mixed`: some of what it stands for is chosen. */
  readonly checked: boolean | "mixed";
}

/** A checkbox with room for a finger around it. */
export function Checkbox({ checked, className, children, ...props }: CheckboxProps) {
  return (
    <label
      data-slot="checkbox"
      className={cx(
        "roster:-m-1 roster:grid roster:size-6 roster:shrink-0 roster:place-items-center roster:pointer-coarse:-m-2 roster:pointer-coarse:size-10",
        className,
      )}
    >
      <input
        // No attribute says that, and an effect a row would be paid for by each page.
        ref={(input) => {
          if (input) input.indeterminate = checked === "mixed";
        }}
        {...props}
        type="checkbox"
        checked={checked === true}
        className="roster:size-4 roster:accent-accent"
      />
      {children}
    </label>
  );
}

/** Whether a change came of a click with Shift held down: a range is meant. */
export const isShiftClick = (event: Event) => event instanceof MouseEvent && event.shiftKey;
