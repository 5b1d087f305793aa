"use client";

import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";

const ROW = "[data-row-id]";

/**
 * Rows are reused for other people when the page changes. This keeps the focus with the person: it follows them to their
 * new row, and goes to the table when they are no longer there.
 *
 * @returns the handler of `focus` events inside the table
 */
export function useRowFocus(table: RefObject<HTMLElement | null>) {
  const focused = useRef<{ readonly rowId: string | undefined; readonly slot: string | undefined }>(undefined);

  useLayoutEffect(() => {
    const row = document.activeElement?.closest<HTMLElement>(ROW);
    const { rowId, slot } = focused.current ?? {};
    if (!row || !rowId || !table.current?.contains(row) || row.dataset["rowId"] === rowId) return;
    const own = table.current.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(rowId)}"] [data-slot="${slot}"]`);
    (own ?? table.current).focus({ preventScroll: true });
  });

  return ({ target }: FocusEvent<HTMLElement>) => {
    focused.current = {
      rowId: target.closest<HTMLElement>(ROW)?.dataset["rowId"],
      slot: target.dataset["slot"],
    };
  };
}
