/** What decides how much room a column takes, and when it gives way. */
export interface ColumnFit {
  readonly id: string;
  /** In rem. */
  readonly width?: number | undefined;
  /** Among the columns that give way in a narrow place, those with higher numbers go first. Absent: it stays. */
  readonly priority?: number | undefined;
  /** Whether it takes the remaining width, with `width` as its minimum. */
  readonly canGrow?: boolean | undefined;
}

/** In rem: the first column at its narrowest, with an address and with a name alone; a row's menu; a column without a width. */
const WIDTHS = { address: 20, name: 16, menu: 4, other: 9 };

export const columnWidth = ({ width = WIDTHS.other }: Pick<ColumnFit, "width">): number => width;

/** A width in rem as CSS, where pages make 1 rem very small too (scale.css). */
export const inRem = (width: number) => `calc(${width} * max(1rem, 16px))`;

/** Below a width, in rem, a column is hidden; in cards (below `xl`) all are shown. Written out, for Tailwind to find them. */
const HIDDEN_BELOW: readonly (readonly [width: number, className: string])[] = [
  [40, "roster:@min-xl:@max-w40:hidden"],
  [42, "roster:@min-xl:@max-w42:hidden"],
  [44, "roster:@min-xl:@max-w44:hidden"],
  [46, "roster:@min-xl:@max-w46:hidden"],
  [48, "roster:@min-xl:@max-w48:hidden"],
  [50, "roster:@min-xl:@max-w50:hidden"],
  [52, "roster:@min-xl:@max-w52:hidden"],
  [56, "roster:@min-xl:@max-w56:hidden"],
  [60, "roster:@min-xl:@max-w60:hidden"],
  [66, "roster:@min-xl:@max-w66:hidden"],
  [72, "roster:@min-xl:@max-w72:hidden"],
  [80, "roster:@min-xl:@max-w80:hidden"],
  [96, "roster:@min-xl:@max-w96:hidden"],
];

/** Below this width, in rem, rows are cards: `xl`. */
const CARDS = 36;

/** From this least width on, in rem, a table scrolls in most places: hiding columns would not spare that. */
const SCROLLING = 60;

export interface TableFit {
  /** By the column's id: the class that hides it where the table is too narrow for it. */
  readonly hidden: ReadonlyMap<string, string>;
  /** The least width of the table, in rem; narrower places scroll. */
  readonly least: number;
  /** The width of the first column, in rem; `undefined`: what room is left. */
  readonly first: number | undefined;
  /** The width of the actions, in rem. */
  readonly actions: number;
}

interface FitOptions {
  /** The width of a row's actions, in rem. Default: a menu. */
  readonly actions?: number;
  /** Whether an address stands in the first column. */
  readonly hasAddress: boolean;
}

/** How the columns of a table share its width: those with a priority give way, the least important first. */
export function fitColumns(columns: readonly ColumnFit[], { actions = WIDTHS.menu, hasAddress }: FitOptions): TableFit {
  const leastFirst = hasAddress ? WIDTHS.address : WIDTHS.name;
  const first = columns.some(({ canGrow }) => canGrow) ? leastFirst : undefined;
  const least = columns
    .filter(({ priority }) => priority === undefined)
    .reduce((width, column) => width + columnWidth(column), leastFirst + actions);
  const yielding = columns
    .filter(({ priority }) => priority !== undefined)
    .toSorted((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
  const hidden = new Map<string, string>();
  let needed = least;
  for (const column of yielding) {
    needed += columnWidth(column);
    const width = needed;
    const step = HIDDEN_BELOW.find(([most]) => width <= most) ?? HIDDEN_BELOW.at(-1);
    if (least < SCROLLING && width > CARDS && step) hidden.set(column.id, step[1]);
  }
  return { hidden, least: least < SCROLLING ? least : needed, actions, first };
}
