import { isoTime } from "./isoTime.js";

const DAY = 86_400_000;

/**
 * The first millisecond of a day, also where clocks are changed on it.
 *
 * @param time any time of the day, in epoch milliseconds
 * @param timeZone an IANA name. Default: that of the machine
 */
export function startOfDay(time: number, timeZone?: string): number {
  const clock = new Intl.DateTimeFormat("en", { timeZone, hourCycle: "h23", timeStyle: "medium" });
  const sinceMidnight = (at: number) => {
    const [hours = 0, minutes = 0, seconds = 0] = clock.format(at).split(":").map(Number);
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (at % 1000);
  };
  const start = time - sinceMidnight(time);
  // Where the clocks were changed since midnight, that is some time too early or too late.
  const off = sinceMidnight(start);
  return off < DAY / 2 ? start - off : start + DAY - off;
}

/** The start of the day so many days before. */
export const daysBefore = (start: number, days: number, timeZone?: string): number =>
  // From noon: a day may have 23 or 25 hours.
  startOfDay(start + DAY / 2 - days * DAY, timeZone);

/** A time's day as a date field has it, e.g. "2026-11-30". */
export const dateValue = (time: number, timeZone?: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(time);

/**
 * The last millisecond of a day.
 *
 * @param date the value of a date field, e.g. "2026-11-30"
 * @param timeZone an IANA name. Default: that of the machine
 * @returns `undefined` for what is no date with a year of four digits
 */
export function endOfDate(date: string, timeZone?: string): number | undefined {
  const noon = Date.parse(`${date}T12:00:00Z`);
  // Some engines take February 30 for March 2.
  if (Number.isNaN(noon) || !isoTime(noon).startsWith(date)) return undefined;
  const start = startOfDay(noon, timeZone);
  // Where it is another day already when it is noon in Greenwich.
  const daysAfter = Math.round((Date.parse(dateValue(start, timeZone)) - Date.parse(date)) / DAY);
  return daysBefore(start, daysAfter - 1, timeZone) - 1;
}
