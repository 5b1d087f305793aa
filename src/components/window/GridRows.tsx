"use client";

import { Fragment, useEffect, useState } from "react";
import { rowWindow } from "./lazyRowWindow.js";
import type { RowWindowProps } from "./useWindowOptions.js";

/** More rows than these are not mounted at once. */
const MOST_MOUNTED = 100;

/** The rows that stand in for a long list until its window is fetched. */
export const FIRST_ROWS = 30;

/** Milliseconds until what could not be fetched is tried again. */
const RETRY = 5000;

/** The rows of a list: all of a short one, those in sight of a long one. Each has its index as its key. */
export function GridRows(props: RowWindowProps) {
  const { count, renderRow, rowIdAt, skeleton } = props;
  const isLong = count > MOST_MOUNTED;
  const { RowWindow, hasFailed } = useRowWindow(isLong);
  if (RowWindow) return <RowWindow {...props} />;
  const places = Array.from({ length: isLong && !hasFailed ? FIRST_ROWS : count }, (_, index) => index);
  return places.map((index) => {
    if (rowIdAt(index) !== undefined) return renderRow(index);
    return hasFailed ? null : <Fragment key={index}>{skeleton}</Fragment>;
  });
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
  const RowWindow = isWanted ? rowWindow.current()?.RowWindow : undefined;
  return { RowWindow, hasFailed: isWanted && hasFailed };
}
