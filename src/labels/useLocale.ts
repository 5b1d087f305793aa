"use client";

import { en, type Labels } from "./en.js";
import { type CoreLocale, useCoreLocale } from "./LocaleProvider.js";

/** All words of the kit, and how dates and numbers are written. */
export interface Locale extends Omit<CoreLocale, "labels" | "ownLabels"> {
  readonly labels: Labels;
  /** The time of day. @param time epoch milliseconds */
  readonly formatTimeOfDay: (time: number) => string;
  /** Words after one another, e.g. "desk, floor, and team". */
  readonly formatList: (words: readonly string[]) => string;
}

const locales = new WeakMap<CoreLocale, Locale>();

/** The words and formats of the nearest `LocaleProvider`. */
export function useLocale(): Locale {
  const core = useCoreLocale();
  const known = locales.get(core);
  if (known) return known;
  const timesOfDay = new Intl.DateTimeFormat(core.locale, { timeStyle: "short", timeZone: core.timeZone });
  const lists = new Intl.ListFormat(core.locale);
  const locale = {
    ...core,
    labels: { ...en, ...core.ownLabels },
    formatTimeOfDay: (time: number) => timesOfDay.format(time),
    formatList: (words: readonly string[]) => lists.format(words),
  };
  locales.set(core, locale);
  return locale;
}
