/** What the keyboard needs of a grid that mounts only the rows in sight. */
export interface GridWindow {
  /** The number of rows, mounted or not. */
  readonly count: number;
  /** The position of the first row in sight, from 0. */
  readonly first: number;
  /** How many rows are in sight; `undefined` where Page Down and Page Up turn pages. */
  readonly pageLength: number | undefined;
  /** The position of a mounted row. */
  readonly placeOf: (row: HTMLElement) => number;
  /** Focuses a row once it is mounted and loaded. @param slot the part of the row; default: the row itself */
  readonly focus: (index: number, slot: string | undefined) => void;
}

/** The grids that mount only the rows in sight. */
export const gridWindows = new WeakMap<Element, GridWindow>();
