"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import { sentences } from "../../lib/sentences.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { isGone } from "../../organization/rules/isGone.js";
import { Button } from "../ui/Button.js";
import { Alert } from "../ui/Alert.js";

interface FailedWriteNoteProps {
  /** The row's name: the buttons say it. */
  readonly name: string;
  readonly words: WriteWords;
  readonly error: OrganizationError;
  /** Whether the same write may succeed now. */
  readonly canRetry: boolean;
  /** Whether it is one of several, whose number is announced (`FailedWritesBar`). */
  readonly isCounted: boolean;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** Why a write failed, until it is tried again or dismissed. */
export function FailedWriteNote(props: FailedWriteNoteProps) {
  const { name, words, error, canRetry, isCounted, onRetry, onDismiss } = props;
  const { labels } = useCoreLocale();
  return (
    <Alert data-slot="failed-write-note" {...(isCounted && { role: "group" })} className="roster:flex-wrap">
      <span className="roster:min-w-40 roster:flex-1 roster:wrap-anywhere">
        {isGone(error) ? words.gone(name) : sentences(words.failed(name), labels.error(error))}
      </span>
      <span className="roster:flex roster:gap-2 roster:text-fg">
        {canRetry && (
          <Button size="small" aria-label={labels.retryFor(name)} onClick={onRetry}>
            {labels.tryAgain}
          </Button>
        )}
        <Button size="small" variant="ghost" aria-label={labels.dismissFor(name)} onClick={onDismiss}>
          {labels.dismiss}
        </Button>
      </span>
    </Alert>
  );
}
