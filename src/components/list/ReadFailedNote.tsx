"use client";

import { memo, useState } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { sentences } from "../../lib/sentences.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { Button } from "../ui/Button.js";
import { Alert } from "../ui/Alert.js";

interface ReadFailedNoteProps {
  /** Whether it has never been read. */
  readonly isFailed: boolean;
  readonly error: OrganizationError | null;
  /** Reads it again. */
  readonly onRetry: () => Promise<unknown>;
  /** What could not be read, in a sentence. */
  readonly failed: string;
}

/** Says that something could not be read, and reads it again. Absent while there is nothing to say. */
export const ReadFailedNote = memo(function ReadFailedNote(props: ReadFailedNoteProps) {
  const { labels } = useCoreLocale();
  const [isRetrying, setIsRetrying] = useState(false);
  const { isFailed, error, onRetry, failed } = props;
  // It stays while it is read again: the focus is on its button.
  if (!isFailed && !isRetrying) return null;
  const retry = async () => {
    setIsRetrying(true);
    await onRetry();
    setIsRetrying(false);
  };
  return (
    <Alert data-slot="read-failed-note" className="roster:flex-wrap roster:items-center">
      <span className="roster:min-w-40 roster:flex-1 roster:wrap-anywhere">
        {sentences(failed, error !== null && labels.error(error))}
      </span>
      <Button
        size="small"
        className="roster:text-fg"
        aria-disabled={isRetrying}
        onClick={() => {
          if (!isRetrying) void retry();
        }}
      >
        {labels.tryAgain}
      </Button>
    </Alert>
  );
});
