"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { Button } from "../ui/Button.js";
import { Alert } from "../ui/Alert.js";

interface FailedWritesBarProps<Failed> {
  readonly failed: readonly Failed[];
  readonly onRetry: (failed: readonly Failed[]) => void;
  readonly onDismiss: (failed: readonly Failed[]) => void;
}

/** How many writes failed, for more than one: all can be tried again or dismissed at once. */
export function FailedWritesBar<Failed extends { readonly canRetry: boolean }>({
  failed,
  onRetry,
  onDismiss,
}: FailedWritesBarProps<Failed>) {
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
