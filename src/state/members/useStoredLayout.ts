"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { attempt } from "../../lib/attempt.js";
import { readLayout, type TableLayout } from "./tableLayout.js";

/** A stored layout, for `<MemberTable {...useStoredLayout("members")} />`. */
export interface StoredLayout {
  readonly layout: TableLayout | undefined;
  readonly onLayoutChange: (layout: TableLayout) => void;
}

/** Layouts that couldn't be stored, because storage is full or off. They last until the page is reloaded. */
const unkept = new Map<string, string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Told of what other tabs keep.
  globalThis.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener("storage", listener);
  };
}

const read = (key: string): string | null => unkept.get(key) ?? attempt(() => localStorage.getItem(key)) ?? null;

/**
 * Stores a table's layout in `localStorage`, in sync between tabs.
 *
 * @param key where in `localStorage`
 */
export function useStoredLayout(key: string): StoredLayout {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const onLayoutChange = useCallback(
    (layout: TableLayout) => {
      const next = JSON.stringify(layout);
      const isKept = attempt(() => {
        localStorage.setItem(key, next);
        return true;
      });
      if (isKept) unkept.delete(key);
      else unkept.set(key, next);
      for (const listener of listeners) listener();
    },
    [key],
  );
  // Keeps its identity while it is equal, so that rows don't render again.
  const layout = useMemo(() => readLayout(text), [text]);
  return { layout, onLayoutChange };
}
