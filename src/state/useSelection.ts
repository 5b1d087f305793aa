"use client";

import { useState } from "react";
import { useOrganizationState } from "./useOrganizationState.js";

/** Rows that are chosen to be acted upon together, also those of other pages. */
export interface Selection<T> {
  /** In the order in which they were chosen. */
  readonly rows: readonly T[];
  readonly has: (row: T) => boolean;
  /** Chooses a row or lets it go. @param isRange with all between it and the row that was chosen last */
  readonly toggle: (row: T, isRange?: boolean) => void;
  /** How many of the rows that are shown are chosen. */
  readonly shown: "none" | "some" | "all";
  /** Chooses all rows that are shown, or lets them go when they are chosen. */
  readonly toggleShown: () => void;
  readonly remove: (rows: readonly T[]) => void;
  readonly clear: () => void;
}

/**
 * Which rows are chosen.
 *
 * @param shown the rows of the page
 * @param idOf what a row is known by
 */
export function useSelection<T>(shown: readonly T[], idOf: (row: T) => string): Selection<T> {
  const [chosen, setChosen] = useOrganizationState<ReadonlyMap<string, T>>(() => new Map());
  const [last, setLast] = useState<string>();

  const put = (rows: readonly T[], isChosen: boolean) =>
    setChosen((before) => {
      const next = new Map(before);
      for (const row of rows) {
        if (isChosen) next.set(idOf(row), row);
        else next.delete(idOf(row));
      }
      return next;
    });
  const has = (row: T) => chosen.has(idOf(row));
  const count = shown.filter(has).length;
  const fresh = new Map(shown.map((row) => [idOf(row), row]));
  return {
    rows: [...chosen].map(([id, row]) => fresh.get(id) ?? row),
    has,
    toggle: (row, isRange = false) => {
      const at = shown.indexOf(row);
      const from = isRange ? shown.findIndex((other) => idOf(other) === last) : -1;
      put(from < 0 ? [row] : shown.slice(Math.min(from, at), Math.max(from, at) + 1), !has(row));
      setLast(idOf(row));
    },
    shown: count === 0 ? "none" : count < shown.length ? "some" : "all",
    toggleShown: () => put(shown, count < shown.length),
    remove: (rows) => put(rows, false),
    clear: () => setChosen(() => new Map()),
  };
}
