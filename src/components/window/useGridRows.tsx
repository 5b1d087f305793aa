"use client";

import { Fragment, type ReactNode, useCallback, useEffect, useState } from "react";
import { scrollerOf } from "../../lib/dom/scrollerOf.js";
import { rowWindow } from "./lazyRowWindow.js";
import { spaceElement } from "./spaceElement.js";
import { type Place, ROW_HEIGHT, type RowWindowProps } from "./rowWindowProps.js";

/** More rows than these are not mounted at once. */
const MOST_MOUNTED = 100;

/** The rows that stand in for a long list until its window is fetched. */
export const FIRST_ROWS = 30;

/** Milliseconds until what could not be fetched is tried again. */
const RETRY = 5000;

/**
 * The rows of a list: all of a short one, those in sight of a long one. Each has its index as its key.
 *
 * @returns `ref` of the table's body, and `rowElements`, which renders its rows
 */
export function useGridRows(props: RowWindowProps) {
  const { count, renderRow, rowIdAt, skeleton } = props;
  const isLong = count > MOST_MOUNTED;
  const { loaded, hasFailed } = useRowWindow(isLong);
  const [place, setPlace] = useState<Place>();
  const find = useCallback((body: HTMLTableSectionElement | null) => {
    setPlace(body ? { body, scroller: scrollerOf(body) } : undefined);
  }, []);
  const rowElements = (): ReactNode => {
    if (loaded && !place) return spaceElement("all", count * ROW_HEIGHT);
    if (loaded && place?.scroller) return <loaded.InElement {...props} place={place} scroller={place.scroller} />;
    if (loaded && place) return <loaded.InPage {...props} place={place} />;
    const places = Array.from({ length: isLong && !hasFailed ? FIRST_ROWS : count }, (_, index) => index);
    return places.map((index) => {
      if (rowIdAt(index) !== undefined) return renderRow(index);
      return hasFailed ? null : <Fragment key={index}>{skeleton}</Fragment>;
    });
  };
  return { ref: loaded ? find : undefined, rowElements };
}

/** What mounts only the rows in sight, once it is wanted and fetched. */
function useRowWindow(isWanted: boolean) {
  const [, setIsLoaded] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    if (!isWanted) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isShown = true;
    const load = () =>
      rowWindow.load().then(
        () => isShown && setIsLoaded(true),
        () => {
          if (!isShown) return;
          setHasFailed(true);
          timer = setTimeout(load, RETRY);
        },
      );
    void load();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [isWanted]);
  return { loaded: isWanted ? rowWindow.current() : undefined, hasFailed: isWanted && hasFailed };
}
