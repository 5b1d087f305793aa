import type { ShownList } from "../../hooks/list/usePagedList.js";

/** What a list shows: rows, or a placeholder. */
export type ListStatus = "loading" | "ready" | "empty" | "noMatch" | "error" | "forbidden";

/** Whether a list that is scrolled has rows, though those in sight could not be read. */
export const hasOtherRows = (list: ShownList<unknown>): boolean =>
  "rowAt" in list && list.count > 0 && !list.error?.isForbidden;

/** @param isFiltered whether a search or filter leaves rows out */
export function listStatus(list: ShownList<unknown>, isFiltered: boolean): ListStatus {
  if (list.data.length > 0) return "ready";
  if (list.isError && hasOtherRows(list)) return "loading";
  if (list.isError) return list.error?.isForbidden ? "forbidden" : "error";
  // A page whose last row has just gone waits for the page before it.
  if (list.isPending || list.isPlaceholderData || list.count > 0) return "loading";
  return isFiltered ? "noMatch" : "empty";
}
