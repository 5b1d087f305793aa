"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { Refusal } from "../../state/list/useRefusals.js";
import { Button } from "../ui/Button.js";
import { ErrorNote } from "../ui/ErrorNote.js";

interface RefusalsBarProps<T> {
  readonly refused: readonly Refusal<T>[];
  readonly onRetry: (refusals: readonly Refusal<T>[]) => void;
  readonly onDismiss: (refusals: readonly Refusal<T>[]) => void;
}

/** How many changes were refused, when more than one was: all of them can be tried again, or dismissed, at once. */
export function RefusalsBar<T>({ refused, onRetry, onDismiss }: RefusalsBarProps<T>) {
  const { labels, formatCount } = useCoreLocale();
  if (refused.length < 2) return null;
  const mayPass = refused.filter(({ canRetry }) => canRetry);
  return (
    <ErrorNote data-slot="refusals-bar" className="roster:flex-wrap">
      <span className="roster:min-w-40 roster:flex-1">{formatCount(refused.length, labels.failedCount)}</span>
      <span className="roster:flex roster:gap-2 roster:text-fg">
        {mayPass.length > 0 && (
          <Button size="small" onClick={() => onRetry(mayPass)}>
            {formatCount(mayPass.length, labels.retryCount)}
          </Button>
        )}
        <Button size="small" look="ghost" onClick={() => onDismiss(refused)}>
          {labels.dismissAll}
        </Button>
      </span>
    </ErrorNote>
  );
}
