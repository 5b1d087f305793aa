"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { attempt } from "../../lib/attempt.js";
import { readView, type TableView } from "./tableView.js";

/** A stored view, for `<MemberTable {...useStoredView("members")} />`. */
export interface StoredView {
  readonly view: TableView | undefined;
  readonly onViewChange: (view: TableView) => void;
}

/** Views that couldn't be stored, for the page's life: storage may be full or off. */
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
 * Keeps how a table is shown in the browser, the same in all of its tabs.
 *
 * @param key where in `localStorage`
 */
export function useStoredView(key: string): StoredView {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const onViewChange = useCallback(
    (view: TableView) => {
      const next = JSON.stringify(view);
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
  const view = useMemo(() => readView(text), [text]);
  return { view, onViewChange };
}
