"use client";

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { PageChange } from "../../hooks/list/usePageState.js";
import type { MembershipOrder } from "../../organization/Organization.js";
import type { InvitationStatus } from "../../organization/records.js";
import type { Period } from "../../lib/startOfPeriod.js";

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
  readonly pageSize: number;
  readonly onPageSizeChange: (pageSize: number) => void;
  readonly roleFilter: string;
  readonly onRoleFilterChange: (role: string) => void;
  readonly joined: Period | "";
  readonly onJoinedChange: (joined: Period | "") => void;
  readonly orderBy: MembershipOrder;
  readonly onOrderByChange: (orderBy: MembershipOrder) => void;
  readonly status: InvitationStatus | "all";
  readonly onStatusChange: (status: InvitationStatus | "all") => void;
}

const FIRST_TAB = "members";
const FIRST_ORDER = "-created_at";
const FIRST_STATUS = "pending";
const PAGE_SIZE = 10;
const PERIODS = ["today", "thisMonth", "thisYear"] as const;
const STATUSES = ["pending", "accepted", "expired", "revoked", "all"] as const;
const FIELDS = ["created_at", "first_name", "last_name", "email_address", "phone_number", "username"] as const;
const ORDERS: readonly MembershipOrder[] = FIELDS.flatMap((field) => [field, `-${field}`] as const);

/** A number from 1; `undefined` when it is none. */
const wholeNumber = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** A query string that was written, and the one that it was written over. */
interface Written {
  readonly from: string;
  readonly to: string;
}

/** All readers of the window's query string: `pushState` fires no event. */
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
 * `<MembersPage {...useUrlViewState()} />`. It reads and writes only its own parameters (`tab`, `q`, `page`, `size`, `role`,
 * `joined`, `sort`, `status`). Tabs and pages are steps for Back; the others replace.
 */
export function useUrlViewState({ search, navigate, prefix = "" }: UseUrlViewStateOptions = {}): UrlViewState {
  const windowSearch = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => "",
  );
  const address = search ?? windowSearch;
  const [refused, setRefused] = useState<Written>();
  // A view that the browser can't write into the URL still shows.
  const current = refused?.from === address ? refused.to : address;
  const written = useRef<Written>(undefined);
  useEffect(() => {
    // The router has gone there, or somewhere else.
    if (written.current?.from !== address) written.current = undefined;
  }, [address]);
  return useMemo(() => {
    const read = (name: string) => new URLSearchParams(current).get(prefix + name) ?? "";
    /** @param changes a parameter that is empty goes */
    const write = (changes: Readonly<Record<string, string>>, replace: boolean) => {
      // Where two changes come at once, the second builds on the first, though a router takes its time.
      const from = search ?? location.search;
      const params = new URLSearchParams(written.current?.from === from ? written.current.to : from);
      for (const [name, value] of Object.entries(changes)) {
        if (value) params.set(prefix + name, value);
        else params.delete(prefix + name);
      }
      const next = params.toString();
      written.current = { from, to: next };
      try {
        (navigate ?? goTo)(next && `?${next}`, { replace });
        setRefused(undefined);
      } catch (error) {
        setRefused(written.current);
        // Safari refuses after 100 calls in 30 seconds: nothing is wrong. A fault of the app's router is told, and takes nothing down.
        if (!(error instanceof DOMException)) reportError(error);
      }
    };
    const pageText = (page: number) => (page === 1 ? "" : String(page));
    const page = wholeNumber(read("page")) ?? 1;
    const pageSize = Math.min(500, wholeNumber(read("size")) ?? PAGE_SIZE);
    return {
      tab: read("tab") || FIRST_TAB,
      // What belongs to the list that is left goes with it.
      onTabChange: (tab) =>
        write({ tab: tab === FIRST_TAB ? "" : tab, page: "", role: "", joined: "", sort: "", status: "" }, false),
      query: read("q"),
      // Not a step back for each word that was searched for.
      onQueryChange: (query) => write({ q: query, page: "" }, true),
      page,
      onPageChange: (to, change) => write({ page: pageText(to) }, change?.isCorrection === true),
      pageSize,
      // To the page that holds the first row of the one that is shown.
      onPageSizeChange: (size) =>
        write(
          {
            size: size === PAGE_SIZE ? "" : String(size),
            page: pageText(Math.floor(((page - 1) * pageSize) / size) + 1),
          },
          true,
        ),
      roleFilter: read("role"),
      onRoleFilterChange: (role) => write({ role, page: "" }, true),
      joined: PERIODS.find((period) => period === read("joined")) ?? "",
      onJoinedChange: (joined) => write({ joined, page: "" }, true),
      orderBy: ORDERS.find((order) => order === read("sort")) ?? FIRST_ORDER,
      onOrderByChange: (orderBy) => write({ sort: orderBy === FIRST_ORDER ? "" : orderBy, page: "" }, true),
      status: STATUSES.find((status) => status === read("status")) ?? FIRST_STATUS,
      onStatusChange: (status) => write({ status: status === FIRST_STATUS ? "" : status, page: "" }, true),
    };
  }, [current, navigate, prefix, search]);
}
