"use client";

import { useLocale } from "../../labels/useLocale.js";
import type { Metadata } from "../../organization/records.js";
import { kindOf, textOf } from "../../state/metadata/metadataFields.js";
import { Facts } from "../ui/Facts.js";

/** What the app keeps about a member, to be read. */
export function MetadataList({ metadata }: { readonly metadata: Metadata }) {
  const { labels } = useLocale();
  return (
    <Facts
      facts={Object.entries(metadata).map(([key, value]) => ({
        term: key,
        value:
          typeof value === "boolean" ? (
            labels[value ? "yes" : "no"]
          ) : kindOf(value) === "json" ? (
            <pre dir="ltr" className="roster:font-mono roster:text-xs roster:whitespace-pre-wrap">
              {textOf(value)}
            </pre>
          ) : (
            <bdi className="roster:whitespace-pre-wrap">{textOf(value)}</bdi>
          ),
      }))}
    />
  );
}
