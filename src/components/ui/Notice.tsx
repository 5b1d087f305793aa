"use client";

import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { ROW } from "../../lib/dom/focusHome.js";
import { activeElement } from "../../lib/dom/activeElement.js";
import type { Announcement } from "../../state/list/useAnnouncer.js";
import { useShortcut } from "../../state/ui/useShortcut.js";
import { Button } from "./Button.js";
import { useNoticeTab } from "./useNoticeTab.js";
import { scrollerOf } from "../../lib/dom/scrollerOf.js";
import { findByAttribute } from "../../lib/dom/findByAttribute.js";
import { LiveRegion } from "./LiveRegion.js";
import { iconElement } from "../icons/iconElement.js";
import { x } from "../icons/icons.js";

interface NoticeProps {
  readonly announcement: Announcement;
}

/** How long a notice shows, in milliseconds, unless it is hovered or focused. */
const SHOWN = 8000;

/** The row with this id in the list around an element. */
const rowOf = (element: Element, rowId: string | undefined) =>
  rowId === undefined ? undefined : findByAttribute(element.closest("[data-roster]"), "data-row-id", rowId);

/**
 * What has just happened, in the lower corner of what it is about, for some seconds, with a way to undo it: Ctrl+Z or Command+Z,
 * or the next Tab in the list. It never takes the focus, and stays while the pointer or the focus is in it. Where the app has notices of its own, only screen readers
 * are told.
 */
export const Notice = memo(function Notice({ announcement: { id, text, undo, rowId } }: NoticeProps) {
  const { labels } = useCoreLocale();
  const isReplaced = useParts().onAction !== undefined;
  const [gone, setGone] = useState(0);
  const [isPaused, setIsPaused] = useState(false);
  const isShown = id > gone && text !== "" && !isReplaced;

  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isShown || isPaused) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setGone(id), SHOWN);
    };
    begin();
    // The time begins again with each key that is pressed in the list.
    const list = element.current?.closest<HTMLElement>("[data-roster]");
    list?.addEventListener("keydown", begin);
    return () => {
      clearTimeout(timer);
      list?.removeEventListener("keydown", begin);
    };
  }, [id, isShown, isPaused]);
  useNoticeTab(element, isShown && undo ? id : undefined);
  useLayoutEffect(() => {
    const box = element.current;
    if (!isShown || id === 0 || !box) return;
    box.style.translate = "";
    const own = box.getBoundingClientRect();
    // It lies neither over the row that has just been changed nor over the one that has the focus.
    const rows = [rowOf(box, rowId), activeElement()?.closest(ROW)]
      .flatMap((row) => row?.getBoundingClientRect() ?? [])
      .toSorted((a, b) => b.top - a.top);
    // One of two lines would end below what is in sight.
    const edge = Math.min(innerHeight, scrollerOf(box)?.getBoundingClientRect().bottom ?? innerHeight) - 8;
    let bottom = own.top < edge ? Math.min(own.bottom, edge) : own.bottom;
    for (const row of rows) if (row.bottom > bottom - own.height && row.top < bottom) bottom = row.top - 8;
    if (bottom < own.bottom) box.style.translate = `0 ${bottom - own.bottom}px`;
  }, [id, isShown, rowId]);
  const leave = () => {
    setGone(id);
    setIsPaused(false);
  };
  useShortcut("mod+z", element, isShown && undo !== undefined, () => {
    leave();
    undo?.();
  });
  return (
    // Takes no room, so that nothing moves when it comes and goes; below the last row where that is in sight, so that it
    // covers no button that is pressed next.
    <div className="roster:pointer-events-none roster:sticky roster:bottom-18 roster:z-10 roster:-mt-3 roster:flex roster:h-0 roster:items-start roster:justify-center">
      {isShown && (
        <div
          ref={element}
          data-slot="notice"
          onPointerEnter={() => setIsPaused(true)}
          onPointerLeave={({ currentTarget }) => setIsPaused(currentTarget.contains(activeElement()))}
          onFocus={() => setIsPaused(true)}
          onBlur={() => setIsPaused(false)}
          className="roster:pointer-events-auto roster:mt-3 roster:flex roster:max-w-full roster:flex-wrap roster:items-center roster:justify-end roster:gap-2 roster:rounded-surface roster:bg-raised roster:py-1.5 roster:ps-4 roster:pe-1.5 roster:floating"
        >
          <p className="roster:min-w-40 roster:grow roster:basis-40 roster:wrap-anywhere">{text}</p>
          {undo && (
            <Button
              size="small"
              aria-keyshortcuts="Control+Z Meta+Z"
              onClick={() => {
                leave();
                undo();
              }}
            >
              {labels.undo}
            </Button>
          )}
          <Button size="icon" variant="ghost" aria-label={labels.dismiss} onClick={leave}>
            {iconElement(x)}
          </Button>
        </div>
      )}
      <LiveRegion id={id} text={text} />
    </div>
  );
});
