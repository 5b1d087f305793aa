"use client";

import { people } from "./en/people.js";
import { localeWith } from "./localeWith.js";
import { useListLocale } from "./useListLocale.js";

/** The words of the list of people, and the formats. */
export const usePeopleLocale = localeWith(useListLocale, people);

export type PeopleLabels = ReturnType<typeof usePeopleLocale>["labels"];
