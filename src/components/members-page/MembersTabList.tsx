"use client";

import { usePageLocale } from "../../labels/usePageLocale.js";
import { cx } from "../../lib/cx.js";
import { useMembersTabCounts } from "../../state/page/useMembersTabCounts.js";
import { useMembersPageContext } from "./MembersPageContext.js";
import { TabList } from "../ui/Tabs.js";

export interface MembersTabListProps {
  readonly className?: string;
}

/**
 * The tabs of a members page, with counts. Renders nothing when there is only one tab. One tab stop: arrow keys, Home and End go to
 * other tabs and show them.
 */
export function MembersTabList({ className }: MembersTabListProps) {
  const { labels, formatNumber, formatCount } = usePageLocale();
  const { tabs, isPending, tab, setTab, search, viewOptions, base } = useMembersPageContext();
  const ids = tabs.map(({ id }) => id);
  const counts: Partial<Record<string, number>> = useMembersTabCounts({
    query: search.query,
    pageSize: viewOptions.view?.pageSize ?? viewOptions.defaultView?.pageSize,
    tabs: ids,
  });
  // Reserves its space, so that nothing jumps.
  if (isPending) return <div aria-hidden className={cx("roster:h-10 roster:border-b roster:border-line", className)} />;
  if (tabs.length < 2) return null;
  const shown = (count: number) => (
    <span
      suppressHydrationWarning
      data-slot="tab-count"
      className="roster:rounded-full roster:bg-surface-2 roster:px-2 roster:text-xs roster:leading-5 roster:font-medium roster:text-muted roster:digits"
    >
      <span aria-hidden={search.query !== "" || undefined}>{formatNumber(count)}</span>
      {search.query && <span className="roster:sr-only">{formatCount(count, labels.matchCount)}</span>}
    </span>
  );
  return (
    <TabList
      base={base}
      aria-label={labels.membersTabs}
      tabs={tabs.map(({ id, label, count = counts[id] }) => ({
        id,
        label,
        extra: count !== undefined && shown(count),
      }))}
      value={tab}
      onValueChange={setTab}
      className={className}
    />
  );
}
