// Words, dates and numbers.
export { en, type Labels } from "../labels/en.js";
export type { EventWording } from "../labels/en/activity.js";
export { LocaleProvider, type LocaleProviderProps } from "../labels/LocaleProvider.js";
export { pluralIn, type CountedText, type PluralForms } from "../labels/pluralIn.js";
export type { WriteWords } from "../labels/WriteWords.js";
export { useLocale, type Locale } from "../labels/useLocale.js";
