"use client";

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { attempt } from "../../lib/attempt.js";
import { cx } from "../../lib/cx.js";
import { placePopover } from "../../lib/dom/placePopover.js";
import { useEscape } from "../../lib/dom/useEscape.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useOutsidePress } from "../../lib/dom/useOutsidePress.js";

interface AnchoredPopoverProps {
  /** The button that opened it. */
  readonly anchor: HTMLElement;
  /** What gets the focus. */
  readonly focused: RefObject<HTMLElement | null>;
  readonly slot: string;
  readonly onClose: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** What stands beside the button that opened it, above everything else. Rendered while it is open. */
export function AnchoredPopover({ anchor, focused, slot, onClose, className, children }: AnchoredPopoverProps) {
  const popover = useRef<HTMLDivElement>(null);
  const close = useLatestCallback(onClose);
  useLayoutEffect(() => {
    const box = popover.current;
    if (!box) return undefined;
    const place = () => {
      // The row that it belongs to may be scrolled out of sight, and is then gone.
      if (anchor.isConnected) placePopover(box, anchor);
      else close();
    };
    attempt(() => box.showPopover());
    // A browser that has none, or refuses, shows an element that is no popover.
    if (!attempt(() => box.matches(":popover-open"))) box.removeAttribute("popover");
    place();
    focused.current?.focus({ preventScroll: true });
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [anchor, close, focused]);
  useEscape(popover, onClose);
  useOutsidePress(popover, onClose);
  return (
    <div
      ref={popover}
      popover="manual"
      data-slot={slot}
      className={cx(
        "roster:fixed roster:inset-auto roster:z-50 roster:max-w-[calc(100vw-1rem)] roster:overflow-y-auto roster:rounded-surface roster:border roster:border-transparent roster:bg-raised roster:p-1 roster:text-fg roster:floating",
        className,
      )}
    >
      {children}
    </div>
  );
}
