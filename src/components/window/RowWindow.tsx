"use client";

import { useVirtualizer, useWindowVirtualizer } from "@tanstack/react-virtual";
import type { Place, RowWindowProps, IsAnotherList } from "./rowWindowProps.js";
import { useMountedRows } from "./useMountedRows.js";
import { useWindowOptions } from "./useWindowOptions.js";

interface PlacedProps extends RowWindowProps {
  readonly place: Place;
  readonly isAnotherList: IsAnotherList;
}

/** The rows of a long list that are in sight, and space for the others, in an element that scrolls. */
export function InElement({ scroller, ...props }: PlacedProps & { readonly scroller: Element }) {
  const { options, ...state } = useWindowOptions(props);
  // oxlint-disable-next-line react/incompatible-library -- It changes in place: nothing here is memoized.
  const virtualizer = useVirtualizer<Element, HTMLTableRowElement>({
    ...options,
    getScrollElement: () => scroller,
    // Else it would scroll to the top.
    initialOffset: () => scroller.scrollTop,
  });
  return useMountedRows({ ...props, ...state, virtualizer });
}

/** The same, where the page scrolls. */
export function InPage(props: PlacedProps) {
  const { options, ...state } = useWindowOptions(props);
  // oxlint-disable-next-line react/incompatible-library -- As above.
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>(options);
  return useMountedRows({ ...props, ...state, virtualizer });
}
