"use client";

import { useVirtualizer, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useState } from "react";
import { scrollerOf } from "../../lib/dom/scrollerOf.js";
import { MountedRows, type Place } from "./MountedRows.js";
import { Space } from "./Space.js";
import { type RowWindowProps, ROW_HEIGHT, useWindowOptions } from "./useWindowOptions.js";

/** The rows of a long list that are in sight, and space for the others. They scroll with what scrolls around the table. */
export function RowWindow(props: RowWindowProps) {
  const [place, setPlace] = useState<Place>();
  const find = useCallback((space: HTMLTableRowElement | null) => {
    const body = space?.closest("tbody");
    if (body) setPlace({ body, scroller: scrollerOf(body) });
  }, []);
  if (!place) return <Space row={find} height={props.count * ROW_HEIGHT} />;
  const { scroller } = place;
  return scroller ? <InElement {...props} place={place} scroller={scroller} /> : <InPage {...props} place={place} />;
}

interface PlacedProps extends RowWindowProps {
  readonly place: Place;
}

function InElement({ scroller, ...props }: PlacedProps & { readonly scroller: Element }) {
  const { options, ...state } = useWindowOptions(props);
  // oxlint-disable-next-line react/incompatible-library -- It changes in place: nothing here is memoized.
  const virtualizer = useVirtualizer<Element, HTMLTableRowElement>({ ...options, getScrollElement: () => scroller });
  return <MountedRows {...props} {...state} virtualizer={virtualizer} />;
}

function InPage(props: PlacedProps) {
  const { options, ...state } = useWindowOptions(props);
  // oxlint-disable-next-line react/incompatible-library -- As above.
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>(options);
  return <MountedRows {...props} {...state} virtualizer={virtualizer} />;
}
