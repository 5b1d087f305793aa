"use client";

import { type RefObject, useEffect } from "react";
import { activeElement, isFocusLost } from "./activeElement.js";
import { partOfRow, ROW, rowAround } from "./focusHome.js";

interface Place {
  readonly rowId: string | undefined;
  readonly slot: string | undefined;
}

/**
 * Keeps the focus when what has it goes or comes to show another row: it follows the row, and goes home where there is no
 * such row any more.
 *
 * @param home a part of a root (`data-roster`), or the root itself, with `data-focus-home`
 */
export function useFocusHome(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = home.current?.closest<HTMLElement>("[data-roster]");
    if (!root) return undefined;
    let place: Place | undefined;
    const onFocusIn = ({ target }: FocusEvent) => {
      // A dialog brings the focus back itself.
      if (!(target instanceof HTMLElement) || target.closest("dialog") !== root.closest("dialog")) return;
      place = { rowId: rowAround(target)?.dataset["rowId"], slot: target.dataset["slot"] };
    };
    const onFocusOut = ({ target }: FocusEvent) => {
      const left = place;
      // Browsers also fire focus events for an element that is being removed.
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected && place === left) place = undefined;
      });
    };
    const observer = new MutationObserver(() => {
      if (!place) return;
      const { rowId, slot } = place;
      const row = activeElement()?.closest<HTMLElement>(ROW);
      const isOther = rowId !== undefined && row && root.contains(row) && row.dataset["rowId"] !== rowId;
      if (!isOther && !isFocusLost()) return;
      const own = rowId === undefined ? null : partOfRow(root, rowId, slot);
      (own ?? home.current)?.focus({ preventScroll: true });
    });
    root.addEventListener("focusin", onFocusIn);
    root.addEventListener("focusout", onFocusOut);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["data-row-id"] });
    return () => {
      root.removeEventListener("focusin", onFocusIn);
      root.removeEventListener("focusout", onFocusOut);
      observer.disconnect();
    };
  }, [home]);
}
