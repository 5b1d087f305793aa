import { expect, test } from "vitest";
import { type JoinedPeriod, startOfPeriod } from "../../src/lib/startOfPeriod.js";
import { startOfDay } from "../../src/lib/startOfDay.js";

test.each<[period: JoinedPeriod, now: string, timeZone: string, start: string]>([
  ["today", "2026-03-15T12:00:00Z", "UTC", "2026-03-15T00:00:00Z"],
  ["thisMonth", "2026-03-15T12:00:00Z", "UTC", "2026-03-01T00:00:00Z"],
  ["thisYear", "2026-03-15T12:00:00Z", "UTC", "2026-01-01T00:00:00Z"],
  ["thisMonth", "2026-03-01T00:00:00Z", "UTC", "2026-03-01T00:00:00Z"],
  ["thisYear", "2028-12-31T23:59:59Z", "UTC", "2028-01-01T00:00:00Z"],
  // The day of the place counts, not that of the machine.
  ["thisMonth", "2026-03-01T03:00:00Z", "America/New_York", "2026-02-01T05:00:00Z"],
  ["thisYear", "2025-12-31T12:00:00Z", "Pacific/Kiritimati", "2025-12-31T10:00:00Z"],
  // The clocks were changed since then.
  ["thisMonth", "2026-03-30T12:00:00Z", "Europe/Zurich", "2026-02-28T23:00:00Z"],
  ["thisYear", "2026-07-01T12:00:00Z", "Europe/Zurich", "2025-12-31T23:00:00Z"],
])("%s of %s in %s begins at %s", (period, now, timeZone, start) => {
  const begun = startOfPeriod(period, startOfDay(Date.parse(now), timeZone), timeZone);
  expect(new Date(begun).toISOString()).toBe(start.replace("Z", ".000Z"));
});
