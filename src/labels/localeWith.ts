import type { CoreLocale } from "./LocaleProvider.js";

type Base = Omit<CoreLocale, "labels"> & { readonly labels: object };

/**
 * Makes a hook that gives the locale of another hook with more words: each part of the kit loads those that it shows, and no
 * others.
 */
export function localeWith<L extends Base, W extends object>(useBase: () => L, words: W) {
  const withWords = (base: L) => ({ ...base, labels: { ...base.labels, ...words, ...base.ownLabels } });
  const locales = new WeakMap<L, ReturnType<typeof withWords>>();
  return () => {
    const base = useBase();
    const locale = locales.get(base) ?? withWords(base);
    locales.set(base, locale);
    return locale;
  };
}
