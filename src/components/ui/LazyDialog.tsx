"use client";

import { type ReactNode, useEffect } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { LazyPart } from "../../lib/lazyPart.js";
import { useLazyPart } from "../../lib/react/useLazyPart.js";
import { Button } from "./Button.js";

interface LazyDialogProps<T> {
  readonly part: LazyPart<T>;
  /** Called when it cannot be fetched and the person gives up. */
  readonly onClose: () => void;
  /** Rendered while it is fetched, e.g. to read what it will show. */
  readonly fallback?: ReactNode;
  readonly children: (loaded: T) => ReactNode;
}

/** Shows what is fetched when it is first needed: at once when it is there, and with a way to try again when it cannot be. */
export function LazyDialog<T>({ part, onClose, fallback = null, children }: LazyDialogProps<T>) {
  const { labels } = useCoreLocale();
  const { loaded, hasFailed, retry } = useLazyPart(part);
  if (loaded !== undefined) return children(loaded);
  if (!hasFailed) return fallback;
  return (
    <div
      role="alert"
      data-slot="on-demand-failed"
      className="roster:fixed roster:inset-x-4 roster:bottom-4 roster:z-50 roster:mx-auto roster:flex roster:max-w-md roster:flex-wrap roster:items-center roster:justify-end roster:gap-2 roster:rounded-surface roster:border roster:border-transparent roster:bg-raised roster:p-4 roster:floating"
    >
      <span className="roster:grow">{labels.partFailed}</span>
      <Button onClick={onClose}>{labels.cancel}</Button>
      <Button variant="primary" onClick={retry}>
        {labels.tryAgain}
      </Button>
    </div>
  );
}

/** Loads a part after the page has rendered, so that a click doesn't wait for it. */
export function usePreload(part: LazyPart<unknown>, isWanted: boolean): void {
  useEffect(() => {
    // Its opener tries again, and shows an error if that fails too.
    if (isWanted) part.load().catch(() => {});
  }, [part, isWanted]);
}
