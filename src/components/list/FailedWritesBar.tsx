"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { FailedWrite } from "../../state/list/useFailedWrites.js";
import { Button } from "../ui/Button.js";
import { Alert } from "../ui/Alert.js";

interface FailedWritesBarProps<T> {
  readonly failed: readonly FailedWrite<T>[];
  readonly onRetry: (failed: readonly FailedWrite<T>[]) => void;
  readonly onDismiss: (failed: readonly FailedWrite<T>[]) => void;
}

/** How many writes failed, for more than one: all can be tried again or dismissed at once. */
export function FailedWritesBar<T>({ failed, onRetry, onDismiss }: FailedWritesBarProps<T>) {
  const { labels, formatCount } = useCoreLocale();
  const retryable = failed.filter(({ canRetry }) => canRetry);
  return (
    <Alert data-slot="failed-writes-bar" className="roster:flex-wrap">
      <span className="roster:min-w-40 roster:flex-1">{formatCount(failed.length, labels.failedCount)}</span>
      <span className="roster:flex roster:gap-2 roster:text-fg">
        {retryable.length > 0 && (
          <Button size="small" onClick={() => onRetry(retryable)}>
            {formatCount(retryable.length, labels.retryCount)}
          </Button>
        )}
        <Button size="small" variant="ghost" onClick={() => onDismiss(failed)}>
          {labels.dismissAll}
        </Button>
      </span>
    </Alert>
  );
}
