"use client";

import { useCallback, useEffect, useRef } from "react";
import type { PageChange, PagingParams } from "../../hooks/list/usePageState.js";
import { useOrganizationKey, useOrganizationState } from "../ui/useOrganizationState.js";
import type { UseSearchOptions } from "../list/useSearch.js";
import { changeView, DEFAULT_VIEW, mergeView, type MembersView, type MembersViewPatch } from "./membersView.js";

/** How an app holds what is shown. */
export interface MembersViewOptions {
  /** What is shown. Parts that are absent are held by the component. */
  readonly view?: MembersViewPatch | undefined;
  /** What is shown at first. */
  readonly defaultView?: MembersViewPatch | undefined;
  /** Called when parts are to change, with only these: `setView((view) => changeView(view, patch))`. */
  readonly onViewChange?: ((patch: MembersViewPatch, change: PageChange) => void) | undefined;
}

/** What a list or a page shows of a view. */
export interface HeldView {
  readonly view: MembersView;
  readonly change: (patch: MembersViewPatch) => void;
  /** For a list hook. */
  readonly paging: PagingParams;
  /** For `useSearch`. */
  readonly searching: UseSearchOptions;
}

const NOTHING: MembersViewPatch = {};
const CHOSEN: PageChange = { isCorrection: false };

/**
 * The view of a list or a page: what the app holds, and the rest. Another organization begins with the default; of parts that
 * the app holds and has not changed itself, the app is asked to.
 *
 * @param parts those that are held here; declared outside of the component
 */
export function useMembersView(options: MembersViewOptions, parts: readonly (keyof MembersView)[]): HeldView {
  const { view: given = NOTHING, defaultView = NOTHING, onViewChange } = options;
  const key = useOrganizationKey();
  const initial = mergeView(DEFAULT_VIEW, defaultView);
  const [own, setOwn] = useOrganizationState(() => initial);
  const view = mergeView(own, given);

  const before = useRef({ key, view });
  useEffect(() => {
    const { key: keyBefore, view: viewBefore } = before.current;
    before.current = { key, view };
    if (key === keyBefore) return;
    const stale = parts.filter(
      (part) => given[part] !== undefined && isSame(view[part], viewBefore[part]) && !isSame(view[part], initial[part]),
    );
    const patch = stale.reduce<MembersViewPatch>((reset, part) => ({ ...reset, [part]: initial[part] }), {});
    if (stale.length > 0) onViewChange?.(patch, CHOSEN);
  });
  const change = useCallback(
    (patch: MembersViewPatch) => {
      setOwn((now) => changeView(now, patch));
      onViewChange?.(patch, CHOSEN);
    },
    [onViewChange, setOwn],
  );
  const hasPageSize = given.pageSize !== undefined;
  return {
    view,
    change,
    paging: {
      initialPage: initial.page,
      page: given.page === undefined ? undefined : view.page,
      pageSize: hasPageSize ? view.pageSize : initial.pageSize,
      onPageChange: (page, reason) => onViewChange?.({ page }, reason),
      onPageSizeChange: hasPageSize ? (pageSize) => onViewChange?.({ pageSize }, CHOSEN) : undefined,
    },
    searching: {
      query: given.query,
      defaultQuery: initial.query,
      onQueryChange: (query) => onViewChange?.({ query }, CHOSEN),
    },
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
