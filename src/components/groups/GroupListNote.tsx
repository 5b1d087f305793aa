"use client";

import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useLocale } from "../../labels/useLocale.js";
import type { Group } from "../../organization/records.js";
import { Alert } from "../ui/Alert.js";
import { Button } from "../ui/Button.js";

/** Groups in a list of a dialog: more are searched for. */
export const MOST_LISTED = 100;

/** In milliseconds. */
export const SEARCH_DELAY = 250;

interface GroupListNoteProps {
  readonly groups: PagedList<Group>;
  readonly query: string;
}

/** Why a list of groups is empty, or that there are more. */
export function GroupListNote({ groups, query }: GroupListNoteProps) {
  const { labels, formatCount } = useLocale();
  const { data, count, error, isPending, revalidate } = groups;
  if (error && data.length === 0) {
    return (
      <Alert>
        <span className="roster:grow">{labels.groupsFailed}</span>
        <Button size="small" onClick={revalidate}>
          {labels.tryAgain}
        </Button>
      </Alert>
    );
  }
  const more = count - data.length;
  const note = isPending
    ? labels.groupsLoading
    : data.length === 0
      ? query.trim() === ""
        ? labels.noGroups
        : labels.noMatchingGroups
      : more > 0
        ? formatCount(more, labels.moreGroups)
        : undefined;
  return (
    <p role="status" className="roster:text-muted">
      {note}
    </p>
  );
}
