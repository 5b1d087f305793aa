import type { PagedList } from "../../hooks/list/usePagedList.js";

/** What a list shows: rows, or a placeholder. */
export type ListStatus = "loading" | "ready" | "empty" | "noMatch" | "error" | "forbidden";

/** @param isFiltered whether a search or filter leaves rows out */
export function listStatus(list: PagedList<unknown>, isFiltered: boolean): ListStatus {
  if (list.data.length > 0) return "ready";
  if (list.isError) return list.error?.isForbidden ? "forbidden" : "error";
  // A page whose last row has just gone waits for the page before it.
  if (list.isPending || list.isPlaceholderData || list.count > 0) return "loading";
  return isFiltered ? "noMatch" : "empty";
}
