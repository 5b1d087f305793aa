"use client";

import { useLocale } from "../../labels/useLocale.js";
import { useToday } from "../../lib/react/useToday.js";
import { namesOf } from "../../organization/rules/personName.js";
import type { MembershipEvent } from "../../organization/records.js";
import { describeEvent } from "../../state/activity/describeEvent.js";
import type { ActivityDay } from "../../state/activity/useActivityLog.js";
import { ActivityItem } from "./ActivityItem.js";

interface ActivityDaysProps {
  readonly days: readonly ActivityDay[];
  /** What the ids of the headings begin with. */
  readonly id: string;
  /** Below a heading of the page; below one of a dialog's parts, a step lower. */
  readonly heading: "h3" | "h4";
}

/** What was done, under a heading for each day. */
export function ActivityDays({ days, id, heading: Heading }: ActivityDaysProps) {
  const locale = useLocale();
  const { labels, formatDate, timeZone } = locale;
  const today = useToday(timeZone);
  const nameOf = namesOf(days.flatMap(({ events }) => events.flatMap(peopleIn)));
  const names = new Map([
    [formatDate(today - 1), labels.yesterday],
    [formatDate(today), labels.today],
  ]);
  return days.map(({ date, events }, index) => (
    <div key={date} className="roster:border-line roster:py-2 roster:not-first:border-t">
      <Heading
        suppressHydrationWarning
        id={`${id}-${index}`}
        className="roster:py-2 roster:text-xs roster:font-semibold roster:text-muted"
      >
        {names.get(date) ?? date}
      </Heading>
      <ol aria-labelledby={`${id}-${index}`}>
        {events.map((event) => (
          <ActivityItem key={event.id} event={event} text={describeEvent(event, nameOf, locale)} />
        ))}
      </ol>
    </div>
  ));
}

const peopleIn = ({ actor, subject }: MembershipEvent) => [actor, subject].filter((person) => person !== null);
