"use client";

import { type RefObject, useEffect } from "react";

/**
 * Marks a scroller while some of its content is out of sight: with `data-start` before its start edge, with `data-end` after
 * its end edge. Set on the element itself, so that scrolling renders nothing.
 */
export function useScrollEdges(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    // Apps' tests run in pages that have no layout.
    if (!element || !("ResizeObserver" in globalThis)) return undefined;
    const mark = () => {
      // From right to left, positions count downwards from 0.
      const hiddenBefore = Math.abs(element.scrollLeft);
      const hiddenAfter = element.scrollWidth - element.clientWidth - hiddenBefore;
      element.toggleAttribute("data-start", hiddenBefore > 1);
      element.toggleAttribute("data-end", hiddenAfter > 1);
    };
    mark();
    const observer = new ResizeObserver(mark);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener("scroll", mark, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", mark);
    };
  }, [scroller]);
}
