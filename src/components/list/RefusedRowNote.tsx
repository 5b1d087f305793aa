"use client";

import { useLocale } from "../../labels/useLocale.js";
import { sentences } from "../../lib/sentences.js";
import { isGone } from "../../organization/rules/isGone.js";
import type { Refusal } from "../../state/list/useRefusals.js";
import { RefusalNote } from "./RefusalNote.js";

interface RefusedRowNoteProps {
  readonly refusal: Refusal<unknown>;
  /** What the row is called. */
  readonly name: string;
  /** What did not happen. */
  readonly failed: string;
  /** That the row is gone, so the write can't be sent again. */
  readonly gone: string;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** Why a change of a row failed. Without a retry when the row is gone. */
export function RefusedRowNote({ refusal, name, failed, gone, onRetry, onDismiss }: RefusedRowNoteProps) {
  const { labels } = useLocale();
  const { error } = refusal.write;
  return (
    <RefusalNote name={name} onRetry={refusal.canRetry ? onRetry : undefined} onDismiss={onDismiss}>
      {isGone(error) ? gone : sentences(failed, error !== null && labels.error(error))}
    </RefusalNote>
  );
}
