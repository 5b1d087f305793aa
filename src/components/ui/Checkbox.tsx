"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "../../lib/cx.js";
import { asElements } from "./asElements.js";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "children"> {
  /** What a click chooses as well. */
  readonly children?: ReactNode;
}

/** A checkbox with room for a finger around it. */
export function Checkbox({ className, children, ...props }: CheckboxProps) {
  return (
    <label
      data-slot="checkbox"
      className={cx(
        "roster:-m-1 roster:grid roster:size-6 roster:shrink-0 roster:place-items-center roster:pointer-coarse:-m-2 roster:pointer-coarse:size-10",
        className,
      )}
    >
      <input form="" {...props} type="checkbox" className="roster:size-4 roster:accent-accent" />
      {asElements(children)}
    </label>
  );
}

/** Whether a change came of a click with Shift held down: a range is meant. */
export const isShiftClick = (event: Event) => event instanceof MouseEvent && event.shiftKey;
