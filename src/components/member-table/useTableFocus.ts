"use client";

import { type RefObject, useMemo } from "react";

/** Where the focus goes when what had it goes. */
export interface TableFocus {
  readonly focusTable: () => void;
  /** A button of the row, or its first; the table where the row is gone. */
  readonly focusRow: (id: string, slot?: "member-role" | "member-open") => void;
  /** The row of a removed member is gone: the next one's button gets the focus, else the last one's, else the table. */
  readonly focusNear: (slot: number) => void;
}

/** Moves the focus about in a member table. The functions stay the same. */
export function useTableFocus(table: RefObject<HTMLTableElement | null>): TableFocus {
  return useMemo(() => {
    const focus = (element: HTMLElement | null | undefined) => (element ?? table.current)?.focus();
    return {
      focusTable: () => focus(undefined),
      focusRow: (id, slot = "member-role") => {
        const row = table.current?.querySelector(`[data-row-id="${CSS.escape(id)}"]`);
        focus(row?.querySelector<HTMLElement>(`[data-slot="${slot}"]`) ?? row?.querySelector<HTMLElement>("button"));
      },
      focusNear: (slot) => {
        const buttons = table.current?.querySelectorAll<HTMLElement>('[data-slot="member-remove"]') ?? [];
        focus(buttons[slot] ?? buttons[buttons.length - 1]);
      },
    };
  }, [table]);
}
