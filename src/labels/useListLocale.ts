"use client";

import { lists } from "./en/lists.js";
import { localeWith } from "./localeWith.js";
import { usePageLocale } from "./usePageLocale.js";

/** The words of the lists of invitations and of join requests, and the formats. */
export const useListLocale = localeWith(usePageLocale, lists);

export type ListLabels = ReturnType<typeof useListLocale>["labels"];
