"use client";

import type { ReactElement } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { asElements } from "../ui/asElements.js";

/** As many are written out; the others are counted. */
const MOST_NOTES = 5;

/** The notes of failed writes to rows that are not shown. */
export function FailedElsewhere({ notes }: { readonly notes: readonly ReactElement[] }) {
  const { labels, formatCount } = useCoreLocale();
  const more = notes.length - MOST_NOTES;
  return (
    <>
      {asElements(notes.slice(0, MOST_NOTES))}
      {more > 0 && <p className="roster:text-muted">{formatCount(more, labels.moreFailed)}</p>}
    </>
  );
}
