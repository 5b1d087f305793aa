"use client";

import { memo } from "react";
import type { ShownList } from "../../hooks/list/usePagedList.js";
import type { RowWindow } from "../../hooks/list/useWindowedList.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { sentences } from "../../lib/sentences.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Resource } from "../../query/keys.js";
import { hasOtherRows } from "../../state/list/listStatus.js";
import { useIsBusy } from "../../state/list/useIsBusy.js";
import { useConnection } from "../../state/list/useConnection.js";
import { Button } from "../ui/Button.js";
import { Alert } from "../ui/Alert.js";
import { LiveRegion } from "../ui/LiveRegion.js";

interface ListNotesProps {
  /** Whether there are rows of the list itself. */
  readonly isShown: boolean;
  /** When the rows were read, in epoch milliseconds. */
  readonly readAt: number;
  /** Why they could not be read again. */
  readonly error: OrganizationError | null;
  readonly onRetry: () => void;
  /** What the rows are. */
  readonly subject: Resource;
}

/** Why the rows that are shown may be old. */
export const ListNotes = memo(function ListNotes({ isShown, readAt, error, onRetry, subject }: ListNotesProps) {
  const { labels, formatCount, formatTime } = useCoreLocale();
  const { isOffline, waitingWrites } = useConnection(subject);
  const connection = sentences(
    isOffline && isShown && labels.offlineSince(formatTime(readAt)),
    isOffline && !isShown && labels.offline,
    waitingWrites > 0 && formatCount(waitingWrites, labels.waitingWrites),
  );
  return (
    <>
      {connection && (
        <p data-slot="offline-note" className="roster:text-muted">
          {connection}
        </p>
      )}
      <LiveRegion text={connection} />
      {error && (
        <Alert>
          <span className="roster:flex-1">{sentences(labels.refreshFailed, labels.error(error))}</span>
          <Button size="small" className="roster:text-fg" onClick={onRetry}>
            {labels.tryAgain}
          </Button>
        </Alert>
      )}
    </>
  );
});

/** What the notes of a list need to know of it. The time is that of the minute, as it is written: a refetch renders nothing. */
export const notesOf = (list: ShownList<unknown> & Partial<Pick<RowWindow<unknown>, "rowsError">>) => ({
  isShown: list.data.length > 0 && !list.isPlaceholderData,
  readAt: list.dataUpdatedAt - (list.dataUpdatedAt % 60_000),
  error: list.data.length > 0 || hasOtherRows(list) ? (list.rowsError ?? list.error) : null,
  onRetry: list.revalidate,
});

interface BusyBarProps extends Pick<ListNotesProps, "subject"> {
  /** Whether there are no rows yet. */
  readonly isPending: boolean;
}

/** A thin bar over rows while others have been on their way for longer than a moment. */
export const BusyBar = memo(function BusyBar({ subject, isPending }: BusyBarProps) {
  const isBusy = useIsBusy(subject);
  return (
    isBusy &&
    !isPending && (
      <span
        data-slot="busy-bar"
        aria-hidden
        className="roster:pointer-events-none roster:absolute roster:inset-x-0 roster:top-0 roster:z-3 roster:h-0.5 roster:animate-pulse roster:bg-accent"
      />
    )
  );
});
