"use client";

import { useState, useSyncExternalStore } from "react";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import type { RowRange } from "../../hooks/list/useShownPages.js";
import { createStore, type Store } from "../../lib/createStore.js";
import { useRangeText } from "../../state/list/usePagination.js";
import { LiveRegion } from "../ui/LiveRegion.js";

/** The rows in sight, which are followed without rendering the table. `undefined` inside: all rows are mounted. */
export const createSight = () => createStore<RowRange | undefined>(undefined);

interface RowsInSightProps {
  readonly list: PagedList<unknown>;
  readonly sight: Store<RowRange | undefined>;
}

/** Which rows of a list that is scrolled are in sight, and of how many; also when it is printed. */
export function RowsInSight({ list, sight }: RowsInSightProps) {
  const { from, to } = useSyncExternalStore(sight.subscribe, sight.get, sight.get) ?? { from: 0, to: list.count };
  const last = Math.min(to, list.count);
  const text = useRangeText(list)({ from: Math.min(from + 1, last), to: last });
  // Screen readers hear it when the list is another, not with each row that is scrolled by.
  const [heard, setHeard] = useState({ count: list.count, text });
  if (heard.count !== list.count) setHeard({ count: list.count, text });
  return (
    <>
      {text && (
        <p
          suppressHydrationWarning
          data-slot="pager-summary"
          className="roster:sticky roster:bottom-2 roster:z-2 roster:self-center roster:rounded-surface roster:border roster:border-line roster:bg-surface roster:px-3 roster:py-1 roster:text-muted roster:digits"
        >
          <bdi>{text}</bdi>
        </p>
      )}
      <LiveRegion text={heard.text} />
    </>
  );
}
