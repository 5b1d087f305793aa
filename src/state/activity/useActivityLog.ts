"use client";

import { useMembershipEvents } from "../../hooks/reads/useMembershipEvents.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import type { PagingParams } from "../../hooks/list/usePageState.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { daysBefore } from "../../lib/startOfDay.js";
import { useToday } from "../../lib/react/useToday.js";
import type { MembershipEvent, MembershipEventType, PublicUserData } from "../../organization/records.js";
import { type ListStatus, listStatus } from "../list/listStatus.js";
import { useActors } from "./useActors.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import { type Pagination, usePagination } from "../list/usePagination.js";

/** The event types of each category. */
export const EVENT_CATEGORIES = {
  members: [
    "member_added",
    "member_removed",
    "member_left",
    "member_deactivated",
    "member_reactivated",
    "member_expiry_changed",
    "member_expired",
    "member_managed_changed",
  ],
  roles: ["member_role_changed", "ownership_transferred"],
  invitations: ["invitation_created", "invitation_resent", "invitation_revoked", "invitation_accepted"],
  requests: ["request_created", "request_withdrawn", "request_accepted", "request_rejected", "request_reopened"],
  details: ["member_metadata_changed"],
  groups: ["group_created", "group_renamed", "group_deleted", "group_member_added", "group_member_removed"],
} as const satisfies Record<string, readonly MembershipEventType[]>;

/** What kind of events an activity log shows. */
export type EventCategory = keyof typeof EVENT_CATEGORIES;

/** How many days each period has, today included. */
const PERIODS = { today: 1, week: 7, month: 30 } as const;

/** How far back an activity log looks. */
export type ActivityPeriod = keyof typeof PERIODS;

/** The filters of the activity log. */
export interface ActivityFilters {
  readonly category: EventCategory | "all";
  /** The user who made the change; `null`: anyone. */
  readonly actor: PublicUserData | null;
  readonly period: ActivityPeriod | "any";
}

const ALL: ActivityFilters = { category: "all", actor: null, period: "any" };

/** The events of one day, newest first. */
export interface ActivityDay {
  /** The date, formatted. */
  readonly date: string;
  readonly events: readonly MembershipEvent[];
}

export interface UseActivityLogOptions extends PagingParams {
  /** Shows only this user's history. Default: the whole organization's. */
  readonly userId?: string | undefined;
}

/** The state and actions of an activity log. */
export interface ActivityLogState {
  readonly list: PagedList<MembershipEvent>;
  readonly days: readonly ActivityDay[];
  readonly status: ListStatus;
  readonly pagination: Pagination;
  readonly filters: ActivityFilters;
  /** Changes the given filters. */
  readonly setFilters: (filters: Partial<ActivityFilters>) => void;
  /** Whether any filter is set. */
  readonly isFiltered: boolean;
  readonly clearFilters: () => void;
  /** The users to filter by. */
  readonly actors: readonly PublicUserData[];
}

/** The headless activity log: who changed what, by category, person and time, a page at a time. */
export function useActivityLog({ userId, ...paging }: UseActivityLogOptions = {}): ActivityLogState {
  const { formatDate, timeZone } = useCoreLocale();
  const today = useToday(timeZone);
  const [filters, setFilters] = useOrganizationState(() => ALL);
  const { category, actor, period } = filters;
  const list = useMembershipEvents({
    ...paging,
    userId: userId === undefined ? [] : [userId],
    actorId: actor ? [actor.userId] : [],
    type: category === "all" ? [] : EVENT_CATEGORIES[category],
    // The same all day, so that renders don't refetch. It is the last millisecond before the period.
    ...(period !== "any" && { createdAfter: daysBefore(today, PERIODS[period] - 1, timeZone) - 1 }),
  });
  const pagination = usePagination(list);
  const actors = useActors(list.data, actor, userId === undefined);
  const isFiltered = category !== "all" || actor !== null || period !== "any";
  return {
    list,
    days: daysOf(list.data, formatDate),
    status: listStatus(list, isFiltered),
    pagination,
    filters,
    setFilters: (change) => setFilters((before) => ({ ...before, ...change })),
    isFiltered,
    clearFilters: () => setFilters(() => ALL),
    actors,
  };
}

function daysOf(events: readonly MembershipEvent[], formatDate: (time: number) => string): readonly ActivityDay[] {
  const days = new Map<string, MembershipEvent[]>();
  for (const event of events) {
    const date = formatDate(event.createdAt);
    const day = days.get(date);
    if (day) day.push(event);
    else days.set(date, [event]);
  }
  return [...days].map(([date, found]) => ({ date, events: found }));
}
