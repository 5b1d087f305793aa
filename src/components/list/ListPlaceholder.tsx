"use client";

import type { LucideIcon } from "lucide-react";
import Lock from "lucide-react/icons/lock";
import SearchX from "lucide-react/icons/search-x";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useLocale } from "../../labels/useLocale.js";
import { Button } from "../ui/Button.js";
import { Placeholder } from "./Placeholder.js";

interface ListPlaceholderProps {
  readonly list: PagedList<unknown>;
  readonly isSearch: boolean;
  /** For a list that is empty. */
  readonly icon: LucideIcon;
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
    return <Placeholder icon={Lock} title={words.forbidden} hint={labels.forbiddenHint} isAlert />;
  }
  if (list.isError) {
    return (
      <Placeholder icon={TriangleAlert} title={words.failed} hint={labels.error(list.error)} isAlert>
        <Button onClick={() => void list.revalidate()}>{labels.tryAgain}</Button>
      </Placeholder>
    );
  }
  if (list.isPending || list.isPlaceholderData || list.count > 0) {
    return (
      <p role="status" className="roster:animate-pulse roster:px-6 roster:py-16 roster:text-center roster:text-muted">
        {words.loading}
      </p>
    );
  }
  if (isSearch) return <Placeholder icon={SearchX} title={words.noMatch} hint={labels.noHitsHint} />;
  return <Placeholder icon={icon} title={words.empty} hint={words.emptyHint} />;
}
