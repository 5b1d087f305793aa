import { expect, test } from "vitest";
import { daysBefore, startOfDay } from "../../src/lib/startOfDay.js";

const at = (iso: string) => Date.parse(iso);

test.each([
  ["an ordinary day", "2026-11-22T15:08:06.123+01:00", "Europe/Zurich", "2026-11-22T00:00:00+01:00"],
  ["its first millisecond", "2026-11-22T00:00:00+01:00", "Europe/Zurich", "2026-11-22T00:00:00+01:00"],
  ["its last millisecond", "2026-11-22T23:59:59.999+01:00", "Europe/Zurich", "2026-11-22T00:00:00+01:00"],
  ["the day on which clocks go forward", "2026-03-29T12:00:00+02:00", "Europe/Zurich", "2026-03-29T00:00:00+01:00"],
  ["the day on which they go back", "2026-10-25T12:00:00+01:00", "Europe/Zurich", "2026-10-25T00:00:00+02:00"],
  ["a day that has no midnight", "2026-04-24T12:00:00+03:00", "Africa/Cairo", "2026-04-24T01:00:00+03:00"],
  ["a zone of three quarters of an hour", "2026-11-22T03:00:00Z", "Asia/Kathmandu", "2026-11-21T18:15:00Z"],
  ["a day that begins tomorrow in UTC", "2026-11-22T09:00:00Z", "Pacific/Honolulu", "2026-11-21T10:00:00Z"],
])("the start of %s", (_, time, timeZone, start) => {
  expect(new Date(startOfDay(at(time), timeZone)).toISOString()).toBe(new Date(at(start)).toISOString());
});

test("without a time zone it is the machine's day", () => {
  const now = Date.now();
  expect(startOfDay(now)).toBe(new Date(now).setHours(0, 0, 0, 0));
});

test("days before are days of the calendar, also over a change of clocks", () => {
  const start = startOfDay(at("2026-03-30T00:30:00+02:00"), "Europe/Zurich");
  expect(daysBefore(start, 6, "Europe/Zurich")).toBe(at("2026-03-24T00:00:00+01:00"));
  expect(daysBefore(start, 0, "Europe/Zurich")).toBe(start);
});
