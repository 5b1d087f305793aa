"use client";

import { type RefObject, useEffect } from "react";
import { useLatestCallback } from "../react/useLatestCallback.js";
import { isInside } from "./activeElement.js";

/** What a press consists of after its first event. */
const REST = ["mousedown", "touchstart", "pointerup", "mouseup", "touchend", "click"] as const;

/** Keeps the rest of a press from everything: from where it is to the click, or to what comes without one. */
function swallowPress(): void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const end = () => listening.abort();
  const swallow = (event: Event) => {
    // The keyboard's own clicks have no detail.
    const isPress = !(event.type === "click" && event instanceof MouseEvent && event.detail === 0);
    if (isPress) event.stopImmediatePropagation();
    // The focus stays where it is.
    if (isPress && (event.type === "mousedown" || event.type === "click")) event.preventDefault();
    if (event.type === "click") end();
  };
  for (const type of REST) window.addEventListener(type, swallow, options);
  for (const type of ["pointerdown", "pointercancel", "keydown"]) window.addEventListener(type, end, options);
}

/**
 * Calls when something else is pressed. That press does nothing more: it closes no dialog around the element, and presses
 * no button, as with a native select.
 */
export function useOutsidePress(ref: RefObject<Element | null>, onPress: () => void): void {
  const act = useLatestCallback(onPress);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (isInside(event, ref.current)) return;
      event.stopImmediatePropagation();
      swallowPress();
      act();
    };
    window.addEventListener("pointerdown", onPointerDown, { capture: true });
    return () => window.removeEventListener("pointerdown", onPointerDown, { capture: true });
  }, [act, ref]);
}
