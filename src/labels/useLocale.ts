"use client";

import { en, type Labels } from "./en.js";
import { type CoreLocale, useCoreLocale } from "./LocaleProvider.js";

/** All words of the kit, and how dates and numbers are written. */
export interface Locale extends Omit<CoreLocale, "labels" | "ownLabels"> {
  readonly labels: Labels;
}

const locales = new WeakMap<CoreLocale, Locale>();

/** The words and formats of the nearest `LocaleProvider`. */
export function useLocale(): Locale {
  const core = useCoreLocale();
  const known = locales.get(core);
  if (known) return known;
  const locale = { ...core, labels: { ...en, ...core.ownLabels } };
  locales.set(core, locale);
  return locale;
}
