import type { CoreLocale } from "./LocaleProvider.js";

/** 60 days, in milliseconds: later than that, a date says more than a distance. */
const NEAR = 60 * 86_400_000;

/** When access ends, e.g. "Ends in 3 days". @param time epoch milliseconds */
export const endText = (
  time: number,
  { labels, formatDate, formatDistance }: Pick<CoreLocale, "labels" | "formatDate" | "formatDistance">,
): string => labels.ends(time - Date.now() < NEAR ? formatDistance(time) : formatDate(time));
