"use client";

import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { cx } from "../../lib/cx.js";
import { isComposing } from "../../lib/dom/isComposing.js";

export interface ListboxButtonProps extends ComponentPropsWithoutRef<"button"> {
  readonly isOpen: boolean;
}

/** Drawn by CSS: there is one in each row, and an icon a row is a fifth of the time to mount (`npm run bench`). */
const CHEVRON =
  "roster:after:-mt-1 roster:after:me-1 roster:after:size-1.5 roster:after:shrink-0 roster:after:rotate-45 roster:after:border-e-[1.5px] roster:after:border-b-[1.5px] roster:after:border-muted roster:rtl:after:-rotate-45";

/** A button that shows what is chosen and opens the list to choose from. */
export const ListboxButton = forwardRef<HTMLButtonElement, ListboxButtonProps>(function ListboxButton(
  { isOpen, className, children, ...props },
  ref,
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
});
