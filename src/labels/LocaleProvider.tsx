"use client";

import { attempt } from "../lib/attempt.js";
import { isoTime } from "../lib/isoTime.js";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { core } from "./core.js";
import type { Labels } from "./en.js";

/** Formats, and the labels of the shared parts. */
export interface CoreLocale {
  /** A BCP 47 tag; `undefined` is the browser's. */
  readonly locale: string | undefined;
  /** An IANA name; `undefined` is the browser's. */
  readonly timeZone: string | undefined;
  readonly labels: typeof core;
  /** The app's own labels. */
  readonly ownLabels: Partial<Labels>;
  /** Formats a date, e.g. "3 Mar 2026"; empty for an invalid time. @param time epoch milliseconds */
  readonly formatDate: (time: number) => string;
  /** Formats a date with the time of day. @param time epoch milliseconds */
  readonly formatTime: (time: number) => string;
  /** Formats the time of day. @param time epoch milliseconds */
  readonly formatTimeOfDay: (time: number) => string;
  readonly formatNumber: (value: number) => string;
  /** Formats a list, e.g. "desk, floor, and team". */
  readonly formatList: (words: readonly string[]) => string;
  /** Translates the name or description of a role or permission with `roleTexts`. @param text as the server sends it */
  readonly roleText: (text: string) => string;
  /** Formats a text with a number. @param words get the number, for the plural form, and its formatted text */
  readonly formatCount: (value: number, words: (value: number, written: string) => string) => string;
  /** Formats the distance from now, e.g. "in 5 days". @param time epoch milliseconds */
  readonly formatDistance: (time: number) => string;
}

export interface LocaleProviderProps {
  /** A BCP 47 tag, e.g. "de-CH". Default: the browser's. */
  readonly locale?: string;
  /** An IANA name, e.g. "Europe/Zurich". Default: the browser's. */
  readonly timeZone?: string;
  /** All labels, or those to replace in English. */
  readonly labels?: Partial<Labels>;
  readonly children: ReactNode;
}

// In days. A longer distance is told in months, and one of two years in years.
const LONG = 100;
const YEAR = 365.25;

function createLocale(givenLocale?: string, givenTimeZone?: string, labels: Partial<Labels> = {}): CoreLocale {
  // Names that the browser does not know would take the page down: it then writes as it would by default.
  const locale = attempt(() => Intl.getCanonicalLocales(givenLocale?.replaceAll("_", "-"))[0]);
  const timeZone = attempt(() => new Intl.DateTimeFormat("en", { timeZone: givenTimeZone })) && givenTimeZone;
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const timesOfDay = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  const lists = new Intl.ListFormat(locale);
  const numbers = new Intl.NumberFormat(locale);
  const distances = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const { roleTexts } = { ...core, ...labels };
  return {
    locale,
    timeZone,
    labels: { ...core, ...labels },
    ownLabels: labels,
    formatDate: (time) => (isoTime(time) ? dates.format(time) : ""),
    formatTime: (time) => (isoTime(time) ? times.format(time) : ""),
    formatTimeOfDay: (time) => timesOfDay.format(time),
    formatNumber: (value) => numbers.format(value),
    formatList: (words) => lists.format(words),
    roleText: (text) => (Object.hasOwn(roleTexts, text) && roleTexts[text]) || text,
    formatCount: (value, words) => words(value, numbers.format(value)),
    formatDistance: (time) => {
      const hours = (time - Date.now()) / 3_600_000;
      const days = hours / 24;
      if (Math.abs(days) < 1) return distances.format(Math.round(hours), "hour");
      if (Math.abs(days) < LONG) return distances.format(Math.round(days), "day");
      return Math.abs(days) < 2 * YEAR
        ? distances.format(Math.round((days / YEAR) * 12), "month")
        : distances.format(Math.round(days / YEAR), "year");
    },
  };
}

const LocaleContext = createContext<CoreLocale>(createLocale());

/** Sets the labels of the components below, and how they format dates and numbers. Default: English. */
export function LocaleProvider({ locale, timeZone, labels, children }: LocaleProviderProps) {
  const value = useMemo(() => createLocale(locale, timeZone, labels), [locale, timeZone, labels]);
  return <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>;
}

/** The formats and shared labels of the nearest `LocaleProvider`. */
export const useCoreLocale = (): CoreLocale => useContext(LocaleContext);
