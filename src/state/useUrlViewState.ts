"use client";

import { useMemo, useRef, useSyncExternalStore } from "react";
import type { PageChange } from "../hooks/usePageState.js";

export interface UseUrlViewStateOptions {
  /** The query string as the app's router has it, e.g. `useSearchParams().toString()`. Default: the window's. */
  readonly search?: string;
  /**
   * Goes to another query string through the app's router. Default: through the window's history.
   *
   * @param search begins with "?", or is empty
   */
  readonly navigate?: (search: string, options: { readonly replace: boolean }) => void;
  /** What the parameters begin with, for an address that has others of the same names. Default: nothing. */
  readonly prefix?: string;
}

/** What a `MembersPage` shows, and what it calls when that is to change. */
export interface UrlViewState {
  readonly tab: string;
  readonly onTabChange: (tab: string) => void;
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly page: number;
  readonly onPageChange: (page: number, change?: PageChange) => void;
  readonly role: string;
  readonly onRoleChange: (role: string) => void;
}

const FIRST_TAB = "members";

/** All who read the window's query string: `pushState` tells nobody. */
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener("popstate", listener);
  };
}

function goTo(search: string, { replace }: { readonly replace: boolean }): void {
  const url = `${location.pathname}${search}${location.hash}`;
  // The state is the router's.
  if (replace) history.replaceState(history.state, "", url);
  else history.pushState(history.state, "", url);
  for (const listener of listeners) listener();
}

/**
 * Keeps what a members page shows in the address, so that it can be linked to and the browser's Back works:
 * `<MembersPage {...useUrlViewState()} />`. It reads and writes only its own parameters (`tab`, `q`, `page`, `role`).
 */
export function useUrlViewState({ search, navigate, prefix = "" }: UseUrlViewStateOptions = {}): UrlViewState {
  const windowSearch = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => "",
  );
  const current = search ?? windowSearch;
  const written = useRef<{ readonly from: string | undefined; readonly to: string }>(undefined);
  return useMemo(() => {
    const read = (name: string) => new URLSearchParams(current).get(prefix + name) ?? "";
    /** @param changes a parameter that is empty goes */
    const write = (changes: Readonly<Record<string, string>>, replace: boolean) => {
      // Where two changes come at once, the second builds on the first, though a router takes its time.
      const base = search !== undefined && written.current?.from === search ? written.current.to : search;
      const params = new URLSearchParams(base ?? location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value) params.set(prefix + name, value);
        else params.delete(prefix + name);
      }
      const next = params.toString();
      written.current = { from: search, to: next };
      (navigate ?? goTo)(next && `?${next}`, { replace });
    };
    return {
      tab: read("tab") || FIRST_TAB,
      // The page and the role belong to the list that is left.
      onTabChange: (tab) => write({ tab: tab === FIRST_TAB ? "" : tab, page: "", role: "" }, false),
      query: read("q"),
      // Not a step back for each word that was searched for.
      onQueryChange: (query) => write({ q: query, page: "" }, true),
      page: Math.max(1, Math.floor(Number(read("page"))) || 1),
      onPageChange: (page, change) => write({ page: page === 1 ? "" : String(page) }, change?.isCorrection === true),
      role: read("role"),
      onRoleChange: (role) => write({ role, page: "" }, true),
    };
  }, [current, navigate, prefix, search]);
}
