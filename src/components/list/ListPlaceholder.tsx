"use client";

import type { IconNode } from "lucide";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useLocale } from "../../labels/useLocale.js";
import { Button } from "../ui/Button.js";
import { emptyIcon } from "../icons/emptyIcon.js";
import { EmptyState } from "../ui/EmptyState.js";
import { lock, searchX, triangleAlert } from "../icons/icons.js";

interface ListPlaceholderProps {
  readonly list: PagedList<unknown>;
  readonly isSearch: boolean;
  /** For a list that is empty. */
  /** Its path. */
  readonly icon: IconNode;
  readonly words: {
    readonly forbidden: string;
    readonly failed: string;
    readonly loading: string;
    readonly noMatch: string;
    readonly empty: string;
    readonly emptyHint?: string | undefined;
  };
}

/** Replaces a list's rows when there are none: why, and what to do. */
export function ListPlaceholder({ list, isSearch, icon, words }: ListPlaceholderProps) {
  const { labels } = useLocale();
  if (list.isError && list.error.isForbidden) {
    return <EmptyState status="forbidden" icon={emptyIcon(lock)} title={words.forbidden} hint={labels.forbiddenHint} />;
  }
  if (list.isError) {
    return (
      <EmptyState status="error" icon={emptyIcon(triangleAlert)} title={words.failed} hint={labels.error(list.error)}>
        <Button onClick={() => void list.revalidate()}>{labels.tryAgain}</Button>
      </EmptyState>
    );
  }
  if (list.isPending || list.isPlaceholderData || list.count > 0) {
    return (
      <p role="status" className="roster:animate-pulse roster:px-6 roster:py-16 roster:text-center roster:text-muted">
        {words.loading}
      </p>
    );
  }
  if (isSearch)
    return <EmptyState status="noMatch" icon={emptyIcon(searchX)} title={words.noMatch} hint={labels.noHitsHint} />;
  return <EmptyState status="empty" icon={emptyIcon(icon)} title={words.empty} hint={words.emptyHint} />;
}
