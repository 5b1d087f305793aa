"use client";

import { en, type Labels } from "./en.js";
import { type CoreLocale, useCoreLocale } from "./LocaleProvider.js";

/** All labels and formats. */
export interface Locale extends Omit<CoreLocale, "labels" | "ownLabels"> {
  readonly labels: Labels;
  /** Formats the time of day. @param time epoch milliseconds */
  readonly formatTimeOfDay: (time: number) => string;
  /** Formats a list, e.g. "desk, floor, and team". */
  readonly formatList: (words: readonly string[]) => string;
}

const locales = new WeakMap<CoreLocale, Locale>();

/** The labels and formats of the nearest `LocaleProvider`. */
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
