"use client";

import type { ReactNode } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { Button } from "../ui/Button.js";
import { ErrorNote } from "../ui/ErrorNote.js";

interface RefusalNoteProps {
  /** The member or address in the buttons' names. */
  readonly name: string;
  /** Absent where another try would be refused as well. */
  readonly onRetry: (() => void) | undefined;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

/** Why a change was refused, until it is tried again or dismissed. */
export function RefusalNote({ name, onRetry, onDismiss, children }: RefusalNoteProps) {
  const { labels } = useCoreLocale();
  return (
    <ErrorNote data-slot="refusal-note" className="roster:flex-wrap">
      <span className="roster:min-w-40 roster:flex-1 roster:wrap-anywhere">{children}</span>
      <span className="roster:flex roster:gap-2 roster:text-fg">
        {onRetry && (
          <Button size="small" aria-label={labels.retryFor(name)} onClick={onRetry}>
            {labels.tryAgain}
          </Button>
        )}
        <Button size="small" look="ghost" aria-label={labels.dismissFor(name)} onClick={onDismiss}>
          {labels.dismiss}
        </Button>
      </span>
    </ErrorNote>
  );
}
