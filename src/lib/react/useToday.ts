"use client";

import { useSyncExternalStore } from "react";
import { startOfDay } from "../startOfDay.js";

const MINUTE = 60_000;

function subscribe(onChange: () => void) {
  const timer = setInterval(onChange, MINUTE);
  return () => clearInterval(timer);
}

let latest: { readonly timeZone: string | undefined; readonly minute: number; readonly start: number } | undefined;

/** Looked up once a minute: a render asks more often, and the calendar of a time zone takes longer to read than a row to render. */
function startOfToday(timeZone: string | undefined): number {
  const minute = Math.floor(Date.now() / MINUTE);
  if (latest?.minute !== minute || latest.timeZone !== timeZone) {
    latest = { timeZone, minute, start: startOfDay(Date.now(), timeZone) };
  }
  return latest.start;
}

/** When the day began, in epoch milliseconds: the same all day, and another one soon after midnight. */
export function useToday(timeZone: string | undefined): number {
  const read = () => startOfToday(timeZone);
  return useSyncExternalStore(subscribe, read, read);
}
