"use client";

import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";
import { activeElement, isFocusLost } from "../../lib/dom/activeElement.js";

const ROW = "[data-row-id]";

/**
 * Rows are reused for other people when the page changes. This keeps the focus with the person: it follows them to their
 * new row, and goes to the table when they are no longer there.
 *
 * @returns the handlers of `focus` and `blur` events inside the table
 */
export function useRowFocus(table: RefObject<HTMLElement | null>) {
  const focused = useRef<{ readonly rowId: string | undefined; readonly slot: string | undefined }>(undefined);

  useLayoutEffect(() => {
    const { rowId, slot } = focused.current ?? {};
    // The row that had the focus is no longer there at all.
    if (rowId && isFocusLost()) table.current?.focus({ preventScroll: true });
    const row = activeElement()?.closest<HTMLElement>(ROW);
    if (!row || !rowId || !table.current?.contains(row) || row.dataset["rowId"] === rowId) return;
    const own = table.current.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(rowId)}"] [data-slot="${slot}"]`);
    (own ?? table.current).focus({ preventScroll: true });
  });

  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      focused.current = {
        rowId: target.closest<HTMLElement>(ROW)?.dataset["rowId"],
        slot: target.dataset["slot"],
      };
    },
    // React tells of a focus that is taken elsewhere, not of one whose element it removes.
    onBlur: () => {
      focused.current = undefined;
    },
  };
}
