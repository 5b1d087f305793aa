"use client";

import { useCallback } from "react";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** What a notice says, and a live region; the number rises with each, so that the same words twice are said twice. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  /** Does the opposite of what is told. */
  readonly undo?: (() => void) | undefined;
}

/** Rises with each, also over a change of organization: a notice is shown when it is newer than the one that went. */
let told = 0;

/** Words on what has just happened in the organization that is shown: an undo would else be done in another. */
export function useAnnouncer(): readonly [Announcement, (text: string, undo?: () => void) => void] {
  const [announcement, update] = useOrganizationState<Announcement>(() => ({ id: 0, text: "" }));
  const announce = useCallback(
    (text: string, undo?: () => void) => update(() => ({ id: ++told, text, undo })),
    [update],
  );
  return [announcement, announce];
}
