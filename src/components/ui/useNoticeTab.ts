"use client";

import { type RefObject, useEffect } from "react";
import { isComposing } from "../../lib/dom/isComposing.js";

/**
 * The first Tab in a list after a notice appeared leads to its "Undo", wherever the list ends; the keys then continue
 * from where it came.
 *
 * @param notice stands in the list
 * @param id of the notice that is shown; `undefined`: none that can be undone
 */
export function useNoticeTab(notice: RefObject<HTMLElement | null>, id: number | undefined): void {
  useEffect(() => {
    const box = notice.current;
    const list = box?.closest<HTMLElement>("[data-roster]");
    if (id === undefined || !box || !list) return undefined;
    /** What had the focus before; `null` once that was left behind. */
    let origin: HTMLElement | null | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, shiftKey, target } = event;
      if (isComposing(event) || key !== "Tab" || !(target instanceof HTMLElement)) return;
      const buttons = [...box.querySelectorAll("button")];
      if (box.contains(target)) {
        if (!origin?.isConnected || target !== buttons.at(shiftKey ? 0 : -1)) return;
        // Forwards, the browser continues from there by its own rules.
        if (shiftKey) event.preventDefault();
        origin.focus();
        origin = null;
        return;
      }
      if (shiftKey || origin !== undefined || target.closest("input:not([type=checkbox]), textarea, [popover]")) return;
      event.preventDefault();
      origin = target;
      buttons[0]?.focus();
    };
    list.addEventListener("keydown", onKeyDown);
    return () => list.removeEventListener("keydown", onKeyDown);
  }, [id, notice]);
}
