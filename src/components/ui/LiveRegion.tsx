"use client";

import { memo, useEffect, useRef } from "react";
import { createSpeaker } from "../../lib/dom/createSpeaker.js";

interface LiveRegionProps {
  /** What others see, or see happen. Empty: what was to be said holds no longer. */
  readonly text: string;
  /** Another one: the text is said after those before it. The same: instead of one that is not said yet. Default: 0. */
  readonly id?: number;
}

/**
 * Says a text to screen readers when it changes, and is empty otherwise. Everything that is announced goes through it; what is
 * seen stands beside it, in an element that is no live region. It is in the page before it has anything to say: its first text
 * is not said.
 */
export function useLiveRegionElement({ text, id = 0 }: LiveRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  const speaker = useRef<ReturnType<typeof createSpeaker>>(undefined);
  const latest = useRef({ id, text });
  useEffect(() => {
    if (!region.current) return undefined;
    const own = createSpeaker(region.current);
    speaker.current = own;
    return () => own.stop();
  }, []);
  useEffect(() => {
    if (latest.current.id === id && latest.current.text === text) return;
    latest.current = { id, text };
    if (text === "") speaker.current?.clear();
    else speaker.current?.say(id, text);
  }, [id, text]);
  // No `role="status"`: Orca reads that of an empty one among the texts of a dialog. At the start, less its
  // negative margin: past an edge it would make a page scroll sideways.
  return <div ref={region} aria-live="polite" data-slot="live-region" className="roster:sr-only roster:start-px" />;
}

/** The same, rendered. */
export const LiveRegion = memo(function LiveRegion(props: LiveRegionProps) {
  return useLiveRegionElement(props);
});
