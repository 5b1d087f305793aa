"use client";

import { Fragment, type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { scrollerOf } from "../../lib/dom/scrollerOf.js";
import { rowWindow } from "./lazyRowWindow.js";
import { spaceElement } from "./spaceElement.js";
import { type IsAnotherList, MOST_MOUNTED, type Place, ROW_HEIGHT, type RowWindowProps } from "./rowWindowProps.js";

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
  // A list that was long stays one: its rows would be mounted again, and scrolled, at each change of a few.
  const [wasLong, setWasLong] = useState(false);
  const isLong = count > MOST_MOUNTED || (wasLong && count > 0);
  if (isLong !== wasLong) setWasLong(isLong);
  const { loaded, hasFailed } = useRowWindow(isLong);
  const [place, setPlace] = useState<Place>();
  const find = useCallback((body: HTMLTableSectionElement | null) => {
    setPlace(body ? { body, scroller: scrollerOf(body) } : undefined);
  }, []);
  const shownList = useRef(props.scrolled?.listKey);
  const isAnotherList = useLatestCallback<Parameters<IsAnotherList>, boolean>((listKey) => {
    const before = shownList.current;
    shownList.current = listKey;
    return listKey !== before;
  });
  const body = place?.body;
  useEffect(() => {
    if (!body) return undefined;
    // What scrolls can become another: a place that was hidden, or a narrower window.
    const look = ({ target }: Event) => {
      if (!(target instanceof Node) || !target.contains(body)) return;
      const scroller = scrollerOf(body);
      setPlace((now) => (now?.body === body && now.scroller !== scroller ? { body, scroller } : now));
    };
    document.addEventListener("scroll", look, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", look, { capture: true });
  }, [body]);
  const rowElements = (): ReactNode => {
    if (loaded && !place) return spaceElement("all", count * ROW_HEIGHT);
    if (loaded && place?.scroller)
      return <loaded.InElement {...props} place={place} isAnotherList={isAnotherList} scroller={place.scroller} />;
    if (loaded && place) return <loaded.InPage {...props} place={place} isAnotherList={isAnotherList} />;
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
  // The server has no window: the first render of what it rendered has none either.
  const isHydrating = useSyncExternalStore(never, isFalse, isTrue);
  return { loaded: isWanted && !isHydrating ? rowWindow.current() : undefined, hasFailed: isWanted && hasFailed };
}

const never = () => () => {};
const isFalse = () => false;
const isTrue = () => true;
