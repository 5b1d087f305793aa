"use client";

import { type ComponentPropsWithoutRef, forwardRef, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "../../lib/cx.js";
import { asElements } from "./asElements.js";

interface CheckboxProps extends Omit<ComponentPropsWithoutRef<"input">, "type" | "children"> {
  /** What a click chooses as well. */
  readonly children?: ReactNode;
}

/** A checkbox with room for a finger around it. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { className, children, ...props },
  ref,
) {
  return (
    <label
      data-slot="checkbox"
      className={cx(
        "roster:-m-1 roster:grid roster:size-6 roster:shrink-0 roster:place-items-center roster:pointer-coarse:-m-2 roster:pointer-coarse:size-10",
        className,
      )}
    >
      <input
        form=""
        onKeyDown={rememberShift}
        onPointerDown={forgetShift}
        {...props}
        ref={ref}
        type="checkbox"
        className="roster:size-4 roster:accent-accent"
      />
      {asElements(children)}
    </label>
  );
});

/** Whether Shift was held down with the latest Space: the click that Firefox makes of it does not say so. */
let isShiftSpace = false;

function rememberShift({ key, shiftKey }: KeyboardEvent): void {
  // The key that is let go first may be either.
  isShiftSpace = key === " " && shiftKey;
}

function forgetShift(): void {
  isShiftSpace = false;
}

/** Whether a change came of a click, or of Space, with Shift held down: a range is meant. */
export const isShiftClick = (event: Event) => event instanceof MouseEvent && (event.shiftKey || isShiftSpace);
