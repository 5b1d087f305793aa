"use client";

import { en, type Labels } from "./en.js";
import { type PageLocale, usePageLocale } from "./usePageLocale.js";

/** All labels and formats. */
export interface Locale extends Omit<PageLocale, "labels" | "ownLabels"> {
  readonly labels: Labels;
  /** Formats the time of day. @param time epoch milliseconds */
  readonly formatTimeOfDay: (time: number) => string;
}

const locales = new WeakMap<PageLocale, Locale>();

/** The labels and formats of the nearest `LocaleProvider`. */
export function useLocale(): Locale {
  const ofPage = usePageLocale();
  const known = locales.get(ofPage);
  if (known) return known;
  const timesOfDay = new Intl.DateTimeFormat(ofPage.locale, { timeStyle: "short", timeZone: ofPage.timeZone });
  const locale = {
    ...ofPage,
    labels: { ...en, ...ofPage.ownLabels },
    formatTimeOfDay: (time: number) => timesOfDay.format(time),
  };
  locales.set(ofPage, locale);
  return locale;
}
