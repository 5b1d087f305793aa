"use client";

import { type ComponentProps, useId, useRef } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { useFocusHome } from "../../lib/dom/useFocusHome.js";
import { type UseActivityLogOptions, useActivityLog } from "../../state/activity/useActivityLog.js";
import { ActivityDays } from "./ActivityDays.js";
import { ActivitySkeleton } from "./ActivitySkeleton.js";
import { ActivityToolbar } from "./ActivityToolbar.js";
import { ForManagers } from "../list/ForManagers.js";
import { Pager } from "../list/Pager.js";
import { BusyBar, ListNotes, notesOf } from "../list/ListNotes.js";
import { ListPlaceholder } from "../list/ListPlaceholder.js";
import { history } from "../icons/icons.js";

export interface ActivityLogProps extends UseActivityLogOptions, Omit<ComponentProps<"section">, "children"> {
  /** The list's label. Default: "Activity", or "History" for one member. */
  readonly label?: string | undefined;
}

/**
 * The audit trail by day, with filters. With `userId`, one member's history without filters, plain enough for a panel.
 * Renders nothing for viewers who can't manage members, and where the backend has no audit trail.
 */
export function ActivityLog(props: ActivityLogProps) {
  const { labels } = useLocale();
  const isOffered = useOrganization().getMembershipEvents !== undefined;
  return (
    isOffered && (
      <ForManagers forbidden={labels.activityPlaceholder.forbidden}>
        {/* Of one member never what another did, not even while it loads. */}
        <Activity key={props.userId} {...props} />
      </ForManagers>
    )
  );
}

function Activity({
  userId,
  initialPage,
  pageSize,
  page,
  onPageChange,
  onPageSizeChange,
  label: givenLabel,
  className,
  ...props
}: ActivityLogProps) {
  const log = useActivityLog({ userId, initialPage, pageSize, page, onPageChange, onPageSizeChange });
  const { labels } = useLocale();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const { list, status } = log;
  const isHistory = userId !== undefined;
  const label = givenLabel ?? (isHistory ? labels.history : labels.activity);
  const words = {
    ...labels.activityPlaceholder,
    ...(isHistory && { emptyHint: labels.historyHint }),
  };
  useFocusHome(section);
  return (
    <section
      ref={section}
      tabIndex={-1}
      data-focus-home=""
      data-roster=""
      data-slot="activity-log"
      data-status={status}
      aria-label={label}
      {...props}
      className={cx(
        "roster:@container roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-3 roster:outline-none",
        className,
      )}
    >
      {!isHistory && <ActivityToolbar {...log} />}
      <div
        aria-busy={list.isPlaceholderData}
        className={cx(
          "roster:relative",
          isHistory
            ? "roster:-my-2"
            : "roster:overflow-clip roster:rounded-surface roster:border roster:border-line roster:bg-surface roster:px-4",
        )}
      >
        <BusyBar subject="events" isPending={list.isPending} />
        {status === "ready" && <ActivityDays days={log.days} id={id} heading={isHistory ? "h4" : "h3"} />}
        {status === "loading" && <ActivitySkeleton rows={list.pageSize} />}
        <ListPlaceholder
          error={list.error}
          onRetry={list.revalidate}
          status={status}
          icon={history}
          words={words}
          onClear={log.clearFilters}
          clearLabel={labels.clearFilters}
        />
      </div>
      <ListNotes {...notesOf(list)} subject="events" />
      {log.pagination.isNeeded && <Pager pagination={log.pagination} label={label} />}
    </section>
  );
}
