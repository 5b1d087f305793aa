"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { en, type Labels } from "./en.js";

/** The words of the kit, and how dates and numbers are written. */
export interface Locale {
  readonly labels: Labels;
  /** A day, written short, e.g. "3 Mar 2026". @param time epoch milliseconds */
  readonly formatDate: (time: number) => string;
  readonly formatNumber: (value: number) => string;
  /** Words with a number in them. @param words get the number, for the plural, and as it is written */
  readonly formatCount: (value: number, words: (value: number, written: string) => string) => string;
  /** How far a day is from now, e.g. "in 5 days". @param time epoch milliseconds */
  readonly formatDistance: (time: number) => string;
}

export interface LocaleProviderProps {
  /** A BCP 47 tag, e.g. "de-CH". Default: the browser's. */
  readonly locale?: string;
  /** An IANA name, e.g. "Europe/Zurich". Default: the browser's. */
  readonly timeZone?: string;
  /** A whole table, or single words over English. */
  readonly labels?: Partial<Labels>;
  readonly children: ReactNode;
}

function createLocale(locale?: string, timeZone?: string, labels?: Partial<Labels>): Locale {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  const numbers = new Intl.NumberFormat(locale);
  const distances = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    labels: { ...en, ...labels },
    formatDate: (time) => dates.format(time),
    formatNumber: (value) => numbers.format(value),
    formatCount: (value, words) => words(value, numbers.format(value)),
    formatDistance: (time) => {
      const hours = (time - Date.now()) / 3_600_000;
      return Math.abs(hours) < 24
        ? distances.format(Math.round(hours), "hour")
        : distances.format(Math.round(hours / 24), "day");
    },
  };
}

const LocaleContext = createContext<Locale>(createLocale());

/** Sets the language of the components below, and how they write dates and numbers. Without it: English. */
export function LocaleProvider({ locale, timeZone, labels, children }: LocaleProviderProps) {
  const value = useMemo(() => createLocale(locale, timeZone, labels), [locale, timeZone, labels]);
  return <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>;
}

/** The words and formats of the nearest `LocaleProvider`. */
export const useLocale = (): Locale => useContext(LocaleContext);
