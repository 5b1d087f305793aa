"use client";

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { PageChange } from "../../hooks/list/usePageState.js";
import { changeView, type MembersView, type MembersViewPatch, parseView, serializeView } from "./membersView.js";

export interface UseUrlViewStateOptions {
  /** The router's query string, e.g. `useSearchParams().toString()`. Default: the window's. */
  readonly search?: string;
  /**
   * Navigates to another query string with the router. Default: `window.history`.
   *
   * @param search begins with "?", or is empty
   */
  readonly navigate?: (search: string, options: { readonly replace: boolean }) => void;
  /** The prefix of the parameter names, to avoid conflicts. Default: none. */
  readonly prefix?: string;
}

/** The view props of a `MembersPage`. */
export interface UrlViewState {
  readonly view: MembersView;
  readonly onViewChange: (patch: MembersViewPatch, change?: PageChange) => void;
}

/** A written query string, and the previous one. */
interface Written {
  readonly from: string;
  readonly to: string;
}

/** Subscribers to the window's query string, because `pushState` fires no event. */
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
 * Stores a members page's view in the URL, so that it can be shared and the browser's Back button works: `<MembersPage
 * {...useUrlViewState()} />`. Reads and writes only its own parameters (`parseView`, `serializeView`). Changes of tab and
 * page push a history entry; other changes replace it.
 */
export function useUrlViewState({ search, navigate, prefix = "" }: UseUrlViewStateOptions = {}): UrlViewState {
  const windowSearch = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => "",
  );
  const address = search ?? windowSearch;
  const [refused, setRefused] = useState<Written>();
  // What the browser refuses to write into the address is shown nevertheless.
  const current = refused?.from === address ? refused.to : address;
  const written = useRef<Written>(undefined);
  useEffect(() => {
    // The router has gone there, or somewhere else.
    if (written.current?.from !== address) written.current = undefined;
  }, [address]);
  const view = useMemo(() => parseView(current, { prefix }), [current, prefix]);
  const onViewChange = useCallback(
    (patch: MembersViewPatch, change?: PageChange) => {
      // Where two changes come at once, the second builds on the first, though a router takes its time.
      const from = search ?? location.search;
      const before = written.current?.from === from ? written.current.to : from;
      const to = serializeView(changeView(parseView(before, { prefix }), patch), { search: before, prefix });
      const isStep = patch.tab !== undefined || (patch.page !== undefined && change?.isCorrection !== true);
      written.current = { from, to };
      try {
        (navigate ?? goTo)(to, { replace: !isStep });
        setRefused(undefined);
      } catch (error) {
        setRefused(written.current);
        // Safari refuses after 100 calls in 30 seconds: nothing is wrong. A fault of the app's router is reported, and takes nothing down.
        if (!(error instanceof DOMException)) reportError(error);
      }
    },
    [navigate, prefix, search],
  );
  return { view, onViewChange };
}
