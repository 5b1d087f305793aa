import { findByAttribute } from "./findByAttribute.js";
import { isFocusLost } from "./activeElement.js";

export const ROW = "[data-row-id]";

/** The row that an element is in, or that the error below the row is about. */
export const rowAround = (element: Element): HTMLElement | undefined => {
  const row = element.closest(ROW) ?? element.closest('[data-slot$="-row-error"]')?.previousElementSibling;
  return row instanceof HTMLElement ? row : undefined;
};

/** Part of a root that gets the focus where what had it is gone: `data-focus-home`. */
const HOME = "[data-focus-home]";

/** The home of the nearest root around an element that has one. */
export function homeOf(element: Element): HTMLElement | undefined {
  for (let root = element.closest("[data-roster]"); root; root = root.parentElement?.closest("[data-roster]") ?? null) {
    const home = root.matches(HOME) ? root : root.querySelector(HOME);
    if (home instanceof HTMLElement) return home;
  }
  return undefined;
}

/** The part of a row with this `data-slot`, the row itself where that is its own, or its first button. */
export function partOfRow(list: ParentNode, rowId: string, slot: string | undefined): HTMLElement | null {
  const row = findByAttribute(list, "data-row-id", rowId);
  if (row && row.dataset["slot"] === slot) return row;
  return row?.querySelector<HTMLElement>(bySlot(slot)) ?? row?.querySelector<HTMLElement>("button") ?? null;
}

const bySlot = (slot: string | undefined) => `[data-slot="${slot}"]`;

/**
 * Remembers where the focus is, before a dialog takes it.
 *
 * @returns brings it back: to the same button of the same row, wherever that is by then; of a row that is gone, to the
 * button in its place, or to the row in its place where no row has this button; where there is none, home
 */
export function rememberFocus(element: Element | null): () => void {
  if (!(element instanceof HTMLElement)) return () => {};
  const home = homeOf(element);
  const row = element.closest<HTMLElement>(ROW);
  const list = row?.parentElement;
  const { rowId } = row?.dataset ?? {};
  const { slot } = element.dataset;
  // One after another can be removed.
  const placeOf = (part: Element, selector: string) => (list ? [...list.querySelectorAll(selector)].indexOf(part) : -1);
  const place = placeOf(element, bySlot(slot));
  const rowPlace = row ? placeOf(row, ROW) : -1;
  return () => {
    if (list && rowId !== undefined) {
      const inPlace = (selector: string, at: number) => {
        const others = [...list.querySelectorAll<HTMLElement>(selector)];
        return others[at] ?? others.at(-1);
      };
      const part = partOfRow(list, rowId, slot) ?? inPlace(bySlot(slot), place) ?? inPlace(ROW, rowPlace);
      (part ?? home)?.focus();
    } else if (element.isConnected) element.focus();
    else if (isFocusLost()) home?.focus();
  };
}
