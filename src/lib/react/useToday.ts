"use client";

import { useSyncExternalStore } from "react";
import { startOfDay } from "../startOfDay.js";

const MINUTE = 60_000;

function subscribe(onChange: () => void) {
  const timer = setInterval(onChange, MINUTE);
  return () => clearInterval(timer);
}

/** When the day began, in epoch milliseconds: the same all day, and another one soon after midnight. */
export function useToday(timeZone: string | undefined): number {
  const read = () => startOfDay(Date.now(), timeZone);
  return useSyncExternalStore(subscribe, read, read);
}
