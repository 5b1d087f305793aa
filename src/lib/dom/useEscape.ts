"use client";

import { type RefObject, useEffect } from "react";
import { useLatestCallback } from "../react/useLatestCallback.js";
import { addEscapeLayer } from "./escapeLayers.js";

/**
 * Takes Escape inside an element, so that it closes nothing around it.
 *
 * @param isTaken whether it has something to do now; else Escape is for what is around it
 */
export function useEscape(ref: RefObject<Element | null>, onEscape: () => void, isTaken = true): void {
  const act = useLatestCallback(onEscape);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return addEscapeLayer(element, { onEscape: isTaken ? () => act() : undefined, isModal: false });
  }, [act, ref, isTaken]);
}
