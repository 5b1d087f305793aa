"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";

export interface ListboxButtonProps extends ComponentProps<"button"> {
  readonly isOpen: boolean;
}

/** A button that shows what is chosen and opens the list to choose from. */
export function ListboxButton({ isOpen, className, children, ...props }: ListboxButtonProps) {
  return (
    <button
      type="button"
      data-slot="listbox-button"
      aria-haspopup="listbox"
      aria-expanded={isOpen}
      {...props}
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        event.currentTarget.click();
      }}
      className={cx(
        "roster:inline-flex roster:max-w-full roster:items-center roster:gap-1 roster:rounded-control roster:hover:bg-surface-2 roster:aria-expanded:bg-surface-2 roster:pointer-coarse:min-h-10",
        className,
      )}
    >
      <span className="roster:truncate">{children}</span>
      <ChevronDown aria-hidden className="roster:size-4 roster:shrink-0 roster:text-muted" />
    </button>
  );
}
