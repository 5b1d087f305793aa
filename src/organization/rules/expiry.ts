import { endOfDate } from "../../lib/startOfDay.js";

/** The last moment at which access can end: Postgres and ISO 8601 write later years in different ways. */
export const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Whether access can be set to end then. @param time epoch milliseconds */
export const isFutureTime = (time: number): boolean => Number.isInteger(time) && time > Date.now() && time <= LAST_TIME;

/**
 * The end of access on a day: its last millisecond; `null`: access doesn't end.
 *
 * @param date the value of a date field; empty: no end
 * @param timeZone an IANA name. Default: that of the machine
 * @returns `undefined` for a day that is over, or none
 */
export function expiryOn(date: string, timeZone: string | undefined): number | null | undefined {
  if (date === "") return null;
  const end = endOfDate(date, timeZone);
  return end !== undefined && isFutureTime(end) ? end : undefined;
}

/**
 * The end of access that a text names, e.g. a cell of a CSV: a day ("2027-01-31"), or a time of ISO 8601.
 *
 * @returns `null` for an empty text: access doesn't end; `undefined` for a day or a time that is over, or none
 */
export function expiryIn(text: string, timeZone: string | undefined): number | null | undefined {
  if (!/^\d{4}-\d\d-\d\dT/.test(text)) return expiryOn(text, timeZone);
  const time = Date.parse(text);
  return isFutureTime(time) ? time : undefined;
}
