"use client";

import { memo } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { isoTime } from "../../lib/isoTime.js";
import type { MembershipEvent } from "../../organization/records.js";
import { Avatar } from "../ui/Avatar.js";
import { Sentence } from "../ui/Sentence.js";
import { iconElement } from "../icons/iconElement.js";
import { server, userX } from "../icons/icons.js";

interface ActivityItemProps {
  readonly event: MembershipEvent;
  /** The event in a sentence. */
  readonly text: string;
}

const SERVER = iconElement(server);
const GONE = iconElement(userX);

/** One thing that was done: who did what, and when. */
export const ActivityItem = memo(function ActivityItem({ event, text }: ActivityItemProps) {
  const locale = useLocale();
  const { actor, actorId, type, createdAt } = event;
  return (
    <li data-slot="activity" data-type={type} className="roster:flex roster:gap-3 roster:py-2">
      {actor ? (
        <Avatar person={actor} />
      ) : (
        <span className="roster:grid roster:size-8 roster:shrink-0 roster:place-items-center roster:rounded-full roster:bg-surface-2 roster:text-muted">
          {actorId === null ? SERVER : GONE}
        </span>
      )}
      <div className="roster:flex roster:min-w-0 roster:flex-1 roster:justify-between roster:gap-x-3 roster:py-1.5 roster:text-muted roster:@max-sm:flex-col">
        <p className="roster:min-w-0 roster:wrap-anywhere">
          <Sentence text={text} />
        </p>
        <time
          suppressHydrationWarning
          dateTime={isoTime(createdAt)}
          title={locale.formatTime(createdAt)}
          className="roster:shrink-0 roster:digits roster:@max-sm:text-xs"
        >
          <bdi>{locale.formatTimeOfDay(createdAt)}</bdi>
        </time>
      </div>
    </li>
  );
});
