"use client";

import { type ComponentPropsWithoutRef, type ForwardedRef, forwardRef } from "react";
import { cx } from "../../lib/cx.js";
import { isComposing } from "../../lib/dom/isComposing.js";

export interface ListboxButtonProps extends ComponentPropsWithoutRef<"button"> {
  readonly isOpen: boolean;
  readonly "data-slot"?: string;
}

/** Drawn by CSS: there is one in each row, and an icon a row is a fifth of the time to mount (`npm run bench`). */
const CHEVRON =
  "roster:after:-mt-1 roster:after:me-1 roster:after:size-1.5 roster:after:shrink-0 roster:after:rotate-45 roster:after:border-e-[1.5px] roster:after:border-b-[1.5px] roster:after:border-muted roster:rtl:after:-rotate-45";

/** In a cell: its text begins where those of other cells do. */
export const IN_CELL =
  "roster:-ms-2 roster:min-h-8 roster:ps-2 roster:pe-1.5 roster:@max-xl:max-w-[calc(100%+--spacing(2))]";

/** A button that shows what is chosen and opens the list to choose from. */
export const ListboxButton = forwardRef<HTMLButtonElement, ListboxButtonProps>(function ListboxButton(props, ref) {
  // It is only passed on.
  // oxlint-disable-next-line react/refs
  return listboxButtonElement(props, ref);
});

/** The same, called: a component less for each row. */
export function listboxButtonElement(
  { isOpen, className, children, ...props }: ListboxButtonProps,
  ref: ForwardedRef<HTMLButtonElement> = null,
) {
  return (
    <button
      type="button"
      data-slot="listbox-button"
      aria-haspopup="listbox"
      aria-expanded={isOpen}
      {...props}
      ref={ref}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;

        props.onKeyDown?.(event);
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        // In a grid, these keys walk through its rows.
        if (!event.altKey && event.currentTarget.closest("[role=grid]")) return;
        event.preventDefault();
        event.currentTarget.click();
      }}
      className={cx(
        "roster:inline-flex roster:max-w-full roster:items-center roster:gap-2 roster:rounded-control roster:hover:bg-surface-2 roster:aria-expanded:bg-surface-2 roster:pointer-coarse:min-h-10",
        CHEVRON,
        className,
      )}
    >
      <span className="roster:line-clamp-3 roster:text-start roster:wrap-anywhere">{children}</span>
    </button>
  );
}
