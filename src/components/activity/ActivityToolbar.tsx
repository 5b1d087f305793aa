"use client";

import { cx } from "../../lib/cx.js";
import { useLocale } from "../../labels/useLocale.js";
import { namesOf } from "../../organization/rules/personName.js";
import type { ActivityFilters, ActivityLogState } from "../../state/activity/useActivityLog.js";
import { Select } from "../ui/Select.js";

const CATEGORIES: readonly ActivityFilters["category"][] = [
  "all",
  "members",
  "roles",
  "invitations",
  "requests",
  "details",
];
const PERIODS: readonly ActivityFilters["period"][] = ["any", "today", "week", "month"];

/** In a narrow place the selects share the lines. */
const CHOICE = "roster:@max-lg:max-w-full roster:@max-lg:grow";

type ActivityToolbarProps = Pick<ActivityLogState, "filters" | "setFilters" | "actors">;

/** Which part of the audit trail is shown. */
export function ActivityToolbar({ filters, setFilters, actors }: ActivityToolbarProps) {
  const { labels } = useLocale();
  const { category, actor, period } = filters;
  const nameOf = namesOf(actors);
  return (
    <div data-slot="activity-toolbar" className="roster:flex roster:flex-wrap roster:gap-2">
      <Choice
        label={labels.eventCategory}
        values={CATEGORIES}
        names={labels.eventCategories}
        value={category}
        onChange={(next) => setFilters({ category: next })}
      />
      <Select
        aria-label={labels.actor}
        value={actor?.userId ?? ""}
        options={[
          { value: "", label: labels.anyone },
          ...actors.map((person) => ({ value: person.userId, label: nameOf(person) })),
        ]}
        onValueChange={(value) => setFilters({ actor: actors.find(({ userId }) => userId === value) ?? null })}
        // Its width does not wait for the names.
        className={cx("roster:w-48 roster:@max-lg:w-36", CHOICE)}
      />
      <Choice
        label={labels.period}
        values={PERIODS}
        names={labels.periods}
        value={period}
        onChange={(next) => setFilters({ period: next })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, names, value, onChange }: ChoiceProps<Value>) {
  return (
    <Select
      aria-label={label}
      value={value}
      options={values.map((one) => ({ value: one, label: names[one] }))}
      onValueChange={(next) => onChange(values.find((one) => one === next) ?? value)}
      className={CHOICE}
    />
  );
}
