"use client";

import { useCallback, useEffect, useMemo, useRef } from "react";
import type { PageChange, PagingParams } from "../../hooks/list/usePageState.js";
import { useOrganizationKey, useOrganizationState } from "../ui/useOrganizationState.js";
import type { UseSearchOptions } from "../list/useSearch.js";
import { onlyFilters } from "../members/memberFilters.js";
import { changeView, DEFAULT_VIEW, mergeView, type MembersView, type MembersViewPatch } from "./membersView.js";

/** The options of a controlled or uncontrolled view. */
export interface MembersViewOptions {
  /** The controlled parts of the view. Missing parts are uncontrolled. */
  readonly view?: MembersViewPatch | undefined;
  /** The initial view. */
  readonly defaultView?: MembersViewPatch | undefined;
  /** Called with the parts that should change: `setView((view) => changeView(view, patch))`. */
  readonly onViewChange?: ((patch: MembersViewPatch, change: PageChange) => void) | undefined;
}

/** The view as a list or page uses it. */
export interface MembersViewState {
  readonly view: MembersView;
  readonly change: (patch: MembersViewPatch) => void;
  /** The paging, for a list hook. */
  readonly paging: PagingParams;
  /** The search, for `useSearch`. */
  readonly searching: UseSearchOptions;
}

const NOTHING: MembersViewPatch = {};
const CHOSEN: PageChange = { isCorrection: false };

/**
 * The view of a list or page: the app's controlled parts and the component's own. Another organization resets the view; for
 * controlled parts that the app hasn't reset itself, it calls `onViewChange`.
 *
 * @param parts the parts that this view has; declare them outside the component
 */
export function useMembersView(options: MembersViewOptions, parts: readonly (keyof MembersView)[]): MembersViewState {
  const { view: given = NOTHING, defaultView = NOTHING, onViewChange } = options;
  const key = useOrganizationKey();
  const initial = useMemo(() => mergeView(DEFAULT_VIEW, defaultView), [defaultView]);
  const [own, setOwn] = useOrganizationState(() => initial);
  const view = useMemo(() => mergeView(own, given), [own, given]);

  const before = useRef({ key, view });
  useEffect(() => {
    const { key: keyBefore, view: viewBefore } = before.current;
    before.current = { key, view };
    if (key === keyBefore) return;
    const stale = parts.filter(
      (part) => given[part] !== undefined && isSame(view[part], viewBefore[part]) && !isSame(view[part], initial[part]),
    );
    const reset = { ...initial, filters: onlyFilters(initial.filters, view.filters) };
    const patch = stale.reduce<MembersViewPatch>((all, part) => ({ ...all, [part]: reset[part] }), {});
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
