"use client";

import { useCallback, useState } from "react";

/** What a live region says; the number rises with each, so that the same words twice are said twice. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** Words for people who do not see the screen change. */
export function useAnnouncer(): readonly [Announcement, (text: string) => void] {
  const [announcement, setAnnouncement] = useState<Announcement>({ id: 0, text: "" });
  const announce = useCallback((text: string) => setAnnouncement(({ id }) => ({ id: id + 1, text })), []);
  return [announcement, announce];
}
