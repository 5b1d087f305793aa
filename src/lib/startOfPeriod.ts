import { daysBefore } from "./startOfDay.js";

/** A stretch of time that begins with a day and lasts until now. */
export const PERIODS = ["today", "thisMonth", "thisYear"] as const;

/** The periods of the filter by join date. */
export type JoinedPeriod = (typeof PERIODS)[number];

const DAY = 86_400_000;

/**
 * The first millisecond of the period that a day is in.
 *
 * @param today the start of the day, in epoch milliseconds
 * @param timeZone an IANA name. Default: that of the machine
 */
export function startOfPeriod(period: JoinedPeriod, today: number, timeZone?: string): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "numeric", day: "numeric" });
  const [month = 1, day = 1, year = 1] = parts.format(today).split("/").map(Number);
  const dayOfYear = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / DAY;
  const days = { today: 0, thisMonth: day - 1, thisYear: dayOfYear }[period];
  return daysBefore(today, days, timeZone);
}
