"use client";

import type { CheckboxProps } from "../../hooks/PartProps.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import { cx } from "../../lib/cx.js";
import { asElements } from "./asElements.js";
import { inNoForm } from "./Form.js";
import { part } from "./part.js";

/** A checkbox with room for a finger around it. */
function checkbox({ isIndeterminate = false, onCheckedChange, className, children, ...props }: CheckboxProps) {
  return (
    <label
      className={cx(
        children
          ? "roster:flex roster:min-h-6 roster:min-w-0 roster:items-center roster:gap-3 roster:pointer-coarse:min-h-10"
          : "roster:-m-1 roster:grid roster:size-6 roster:shrink-0 roster:place-items-center roster:pointer-coarse:-m-2 roster:pointer-coarse:size-10",
        className,
      )}
    >
      <input
        {...props}
        ref={(input) => {
          // No attribute says that.
          if (input) input.indeterminate = isIndeterminate;
        }}
        type="checkbox"
        onChange={({ target }) => onCheckedChange(target.checked)}
        className="roster:size-4 roster:shrink-0 roster:accent-accent"
      />
      {asElements(children)}
    </label>
  );
}

/** Whether Shift was held down with the latest Space: the click that Firefox makes of it does not say so. */
let isShiftSpace = false;
let isShift = false;

/** A checkbox. */
export const Checkbox = part("Checkbox", "checkbox", checkbox, (props) => ({
  ...inNoForm(props),
  onKeyDown: (event) => {
    if (isComposing(event.nativeEvent)) return;

    props.onKeyDown?.(event);
    // The key that is let go first may be either.
    isShiftSpace = event.key === " " && event.shiftKey;
  },
  onPointerDown: (event) => {
    props.onPointerDown?.(event);
    isShiftSpace = false;
  },
  onClick: (event) => {
    props.onClick?.(event);
    isShift = event.shiftKey || isShiftSpace;
  },
  onCheckedChange: (checked) => {
    props.onCheckedChange(checked);
    isShift = false;
  },
}));

/** Whether the change that is being handled came of a click, or of Space, with Shift held down: a range is meant. */
export const isRangeMeant = () => isShift;
