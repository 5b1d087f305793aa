"use client";

import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { sentences } from "../../lib/sentences.js";
import type { Resource } from "../../query/keys.js";
import { useConnection } from "../../state/list/useConnection.js";
import { Button } from "../ui/Button.js";
import { Alert } from "../ui/Alert.js";
import { LiveRegion } from "../ui/LiveRegion.js";

interface ListNotesProps {
  readonly list: PagedList<unknown>;
  /** What the rows are. */
  readonly subject: Resource;
}

/** Why the rows that are shown may be old. */
export function ListNotes({ list, subject }: ListNotesProps) {
  const { labels, formatCount, formatTime } = useCoreLocale();
  const { isOffline, waitingWrites } = useConnection(subject);
  const isShown = list.data.length > 0 && !list.isPlaceholderData;
  const connection = sentences(
    isOffline && isShown && labels.offlineSince(formatTime(list.dataUpdatedAt)),
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
      {list.isError && list.data.length > 0 && (
        <Alert>
          <span className="roster:flex-1">{sentences(labels.refreshFailed, labels.error(list.error))}</span>
          <Button size="small" className="roster:text-fg" onClick={() => void list.revalidate()}>
            {labels.tryAgain}
          </Button>
        </Alert>
      )}
    </>
  );
}

type BusyList = Pick<PagedList<unknown>, "isFetching" | "isPending">;

/** A thin bar over rows while others are on their way for longer than a moment: each frame of it looks through all rows. */
export const busyBarElement = ({ isFetching, isPending }: BusyList) =>
  isFetching &&
  !isPending && (
    <span
      data-slot="busy-bar"
      aria-hidden
      className="roster:pointer-events-none roster:absolute roster:inset-x-0 roster:top-0 roster:z-3 roster:h-0.5 roster:animate-busy roster:bg-accent"
    />
  );
