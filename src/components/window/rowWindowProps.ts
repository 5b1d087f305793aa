import type { ReactNode } from "react";
import type { RowRange } from "../../hooks/list/useShownPages.js";
import type { RowWindow } from "../../hooks/list/useWindowedList.js";
import type { Store } from "../../lib/createStore.js";

/** Whether the list with this key is another one than at the last call: it then begins at its top. It outlives the window. */
export type IsAnotherList = (listKey: string | undefined) => boolean;

/** More rows than these are not mounted at once. */
export const MOST_MOUNTED = 100;

/** Where the rows stand. */
export interface Place {
  readonly body: HTMLTableSectionElement;
  /** What scrolls; `null`: the page. */
  readonly scroller: Element | null;
}

/** What only a list has that is read as it is scrolled. */
export interface ScrolledList extends Pick<RowWindow<unknown>, "listKey" | "showRows"> {
  /** The rows in sight. */
  readonly sight: Store<RowRange | undefined>;
  /** The position of a row to scroll to when it changes; below 0: none. */
  readonly followed: number;
}

export interface RowWindowProps {
  /** The number of rows. */
  readonly count: number;
  /** Renders a row that is loaded; its key is its index. */
  readonly renderRow: (index: number) => ReactNode;
  /** `undefined` while the row is not loaded. */
  readonly rowIdAt: (index: number) => string | undefined;
  /** Stands in for each row that is not loaded: one table row. The same element as long as it is the same. */
  readonly skeleton: ReactNode;
  /** Absent: the rows of a page. */
  readonly scrolled?: ScrolledList | undefined;
}

/** The height of a row until one is measured, in pixels. */
export const ROW_HEIGHT = 56;
