import { ROW } from "../../lib/dom/focusHome.js";

const isPartOfRowAbove = ({ dataset }: HTMLElement) => dataset["slot"]?.endsWith("-row-error") === true;

/** The table rows that begin a row of the list. */
export const startsIn = (body: HTMLTableSectionElement) =>
  [...body.rows].filter((row) => row.dataset["slot"] !== "row-space" && !isPartOfRowAbove(row));

/** The height of a row, with the note of a failed write below it. */
export function heightOf(row: HTMLTableRowElement): number {
  const { height } = row.getBoundingClientRect();
  const next = row.nextElementSibling;
  return next instanceof HTMLTableRowElement && isPartOfRowAbove(next)
    ? height + next.getBoundingClientRect().height
    : height;
}

/** The height of most rows that are loaded; `known` while that is about right, for cards differ a little. */
export function typicalHeight(rows: readonly HTMLTableRowElement[], known: number | undefined): number | undefined {
  const heights = rows.filter((row) => row.matches(ROW)).map(heightOf);
  const typical = heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)];
  return typical && (known === undefined || Math.abs(typical - known) > known / 8) ? typical : known;
}
