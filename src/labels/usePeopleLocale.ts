"use client";

import { useMemo } from "react";
import { people } from "./en/people.js";
import { usePageLocale } from "./usePageLocale.js";

/** The words of the list of people, and the formats: a page without it loads none of them. */
export function usePeopleLocale() {
  const page = usePageLocale();
  return useMemo(() => ({ ...page, labels: { ...page.labels, ...people, ...page.ownLabels } }), [page]);
}

export type PeopleLabels = ReturnType<typeof usePeopleLocale>["labels"];
