"use client";

import { useCallback, useState } from "react";

/** What a notice says, and a live region; the number rises with each, so that the same words twice are said twice. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  /** Does the opposite of what is told. */
  readonly undo?: (() => void) | undefined;
}

/** Words on what has just happened. */
export function useAnnouncer(): readonly [Announcement, (text: string, undo?: () => void) => void] {
  const [announcement, setAnnouncement] = useState<Announcement>({ id: 0, text: "" });
  const announce = useCallback(
    (text: string, undo?: () => void) => setAnnouncement(({ id }) => ({ id: id + 1, text, undo })),
    [],
  );
  return [announcement, announce];
}
