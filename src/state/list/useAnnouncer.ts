"use client";

import { useCallback } from "react";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** The text of a notice and of the live region. The id increases, so that a repeated text is announced again. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  /** Undoes the announced action. */
  readonly undo?: (() => void) | undefined;
  /** The `data-row-id` of the row that it is about. */
  readonly rowId?: string | undefined;
}

/** Increases across organizations: a notice shows if it is newer than the dismissed one. */
let told = 0;

/** Announces outcomes. Another organization clears them, so that an undo never applies to the wrong one. */
export function useAnnouncer(): readonly [Announcement, (text: string, undo?: () => void, rowId?: string) => void] {
  const [announcement, update] = useOrganizationState<Announcement>(() => ({ id: 0, text: "" }));
  const announce = useCallback(
    (text: string, undo?: () => void, rowId?: string) => update(() => ({ id: ++told, text, undo, rowId })),
    [update],
  );
  return [announcement, announce];
}
