"use client";

import { en, type Labels } from "./en.js";
import { type CoreLocale, useCoreLocale } from "./LocaleProvider.js";
import { localeWith } from "./localeWith.js";

/** All labels and formats. */
export interface Locale extends Omit<CoreLocale, "labels" | "ownLabels"> {
  readonly labels: Labels;
}

/** The labels and formats of the nearest `LocaleProvider`. */
export const useLocale: () => Locale = localeWith(useCoreLocale, en);
