"use client";

import { core } from "./core.js";
import { lists as ofLists } from "./en/lists.js";
import { page } from "./en/page.js";
import { type CoreLocale, useCoreLocale } from "./LocaleProvider.js";

const words = { ...core, ...ofLists, ...page };

/** The labels of what a members page shows at first. */
export type PageLabels = typeof words;

/** These labels, and the formats. */
export interface PageLocale extends Omit<CoreLocale, "labels"> {
  readonly labels: PageLabels;
  /** Formats a list, e.g. "desk, floor, and team". */
  readonly formatList: (words: readonly string[]) => string;
}

const locales = new WeakMap<CoreLocale, PageLocale>();

/** The words of what a members page shows at first, and the formats: it loads no others. */
export function usePageLocale(): PageLocale {
  const locale = useCoreLocale();
  const known = locales.get(locale);
  if (known) return known;
  const lists = new Intl.ListFormat(locale.locale);
  const ofPage = {
    ...locale,
    labels: { ...words, ...locale.ownLabels },
    formatList: (items: readonly string[]) => lists.format(items),
  };
  locales.set(locale, ofPage);
  return ofPage;
}
