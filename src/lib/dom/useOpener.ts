"use client";

import { useState } from "react";
import { activeElement } from "./activeElement.js";
import { ROW } from "./focusHome.js";

/**
 * What gets the focus back when a popover closes: its button, or the row of that where the row had the focus, e.g. because the
 * menu key opened it.
 */
export function useOpener(anchor: HTMLElement): HTMLElement {
  const [opener] = useState(() => {
    const row = anchor.closest<HTMLElement>(ROW);
    return row !== null && row === activeElement() ? row : anchor;
  });
  return opener;
}
