"use client";

import { useCallback, useMemo } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useStable } from "../../lib/react/useStable.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** The selected rows, on all pages. */
export interface SelectionState<T> {
  /** The selected rows, in the order of selection. */
  readonly rows: readonly T[];
  readonly has: (row: T) => boolean;
  /** Chooses a row or lets it go. @param isRange with the rows between it and the row that was chosen last, but excluded ones */
  readonly toggle: (row: T, isRange?: boolean) => void;
  /** How many of the visible rows are selected, ignoring excluded rows. */
  readonly shown: "none" | "some" | "all";
  /** Selects all visible rows except excluded ones, or deselects them if all are selected. */
  readonly toggleShown: () => void;
  readonly add: (rows: readonly T[]) => void;
  readonly remove: (rows: readonly T[]) => void;
  readonly clear: () => void;
}

const NONE: readonly never[] = [];

/**
 * The selection of a list.
 *
 * @param shown the rows of the page
 * @param idOf what a row is known by
 * @param isExcluded whether a row is left out of ranges and "select all"
 */
export function useSelection<T>(
  shown: readonly T[],
  idOf: (row: T) => string,
  isExcluded: (row: T) => boolean = () => false,
): SelectionState<T> {
  const [chosen, setChosen] = useOrganizationState<ReadonlyMap<string, T>>(() => new Map());
  const [last, setLast] = useOrganizationState<string | undefined>(() => undefined);

  const put = (rows: readonly T[], isChosen: boolean) =>
    setChosen((before) => {
      const next = new Map(before);
      for (const row of rows) {
        if (isChosen) next.set(idOf(row), row);
        else next.delete(idOf(row));
      }
      return next;
    });
  const has = useCallback((row: T) => chosen.has(idOf(row)), [chosen, idOf]);
  const rows = useMemo(() => {
    if (chosen.size === 0) return NONE;
    const fresh = new Map(shown.map((row) => [idOf(row), row]));
    return [...chosen].map(([id, row]) => fresh.get(id) ?? row);
  }, [chosen, idOf, shown]);
  const shownState = () => {
    if (chosen.size === 0) return "none";
    const others = shown.filter((row) => !isExcluded(row));
    const count = others.filter(has).length;
    return count === 0 ? "none" : count < others.length ? "some" : "all";
  };
  return useStable<SelectionState<T>>({
    rows,
    has,
    toggle: useLatestCallback((row, isRange = false) => {
      const at = shown.indexOf(row);
      const from = isRange ? shown.findIndex((other) => idOf(other) === last) : -1;
      const range = from < 0 ? [] : shown.slice(Math.min(from, at), Math.max(from, at) + 1);
      put([row, ...range.filter((other) => !isExcluded(other))], !has(row));
      setLast(() => idOf(row));
    }),
    shown: shownState(),
    toggleShown: useLatestCallback(() => {
      const others = shown.filter((row) => !isExcluded(row));
      if (others.every(has)) put(shown, false);
      else put(others, true);
    }),
    add: useLatestCallback((added) => put(added, true)),
    remove: useLatestCallback((removed) => put(removed, false)),
    clear: useLatestCallback(() => setChosen(() => new Map())),
  });
}
