"use client";

import { useEffect, useState } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { type Announcement, useAnnouncer } from "../list/useAnnouncer.js";

/** Copying something of one row to the clipboard, and whether that worked. */
export interface Copying {
  readonly copy: (rowId: string, text: string) => void;
  /** The row that was copied last, if it could be. */
  readonly copied: string | undefined;
  /** The row that was to be copied last, if it could not be. */
  readonly failed: string | undefined;
  readonly announcement: Announcement;
}

/** How long it is said that it was copied, in milliseconds. */
const SHOWN = 3000;

export function useCopying(): Copying {
  const { labels } = useLocale();
  const [latest, setLatest] = useState<{ readonly rowId: string; readonly isDone: boolean }>();
  const [announcement, announce] = useAnnouncer();
  useEffect(() => {
    const timer = latest?.isDone ? setTimeout(() => setLatest(undefined), SHOWN) : undefined;
    return () => clearTimeout(timer);
  }, [latest]);
  const copy = async (rowId: string, text: string) => {
    try {
      // Absent on a page that is not served securely, and refused where the browser asks and the person says no.
      await navigator.clipboard.writeText(text);
      setLatest({ rowId, isDone: true });
      announce(labels.copied);
    } catch {
      setLatest({ rowId, isDone: false });
    }
  };
  return {
    copy: (rowId, text) => void copy(rowId, text),
    copied: latest?.isDone ? latest.rowId : undefined,
    failed: latest && !latest.isDone ? latest.rowId : undefined,
    announcement,
  };
}
