"use client";

import { useState, useSyncExternalStore } from "react";
import type { ShownList } from "../../hooks/list/usePagedList.js";
import type { RowRange } from "../../hooks/list/useShownPages.js";
import { createStore, type Store } from "../../lib/createStore.js";
import { useRangeText } from "../../state/list/usePagination.js";
import { MOST_MOUNTED } from "./rowWindowProps.js";
import { LiveRegion } from "../ui/LiveRegion.js";

/** The rows in sight, which are followed without rendering the table. `undefined` inside: all rows are mounted. */
export const createSight = () => createStore<RowRange | undefined>(undefined);

/** What is said of a list that is scrolled: over its rows, at the lower edge of what is in sight. */
export const IN_SIGHT =
  "roster:pointer-events-none roster:sticky roster:bottom-2 roster:z-2 roster:flex roster:flex-col roster:gap-2 roster:[&>*]:pointer-events-auto";

interface RowsInSightProps {
  readonly list: ShownList<unknown>;
  readonly sight: Store<RowRange | undefined>;
}

/** Which rows of a list that is scrolled are in sight, and of how many; also when it is printed. */
export function RowsInSight({ list, sight }: RowsInSightProps) {
  const known = useSyncExternalStore(sight.subscribe, sight.get, sight.get);
  // Of a long list, nothing is said until it is known.
  const { from, to } = known ?? { from: 0, to: list.count > MOST_MOUNTED ? 0 : list.count };
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
          className="roster:self-center roster:rounded-surface roster:border roster:border-line roster:bg-surface roster:px-3 roster:py-1 roster:text-muted roster:digits"
        >
          <bdi>{text}</bdi>
        </p>
      )}
      <LiveRegion text={heard.text} />
    </>
  );
}
