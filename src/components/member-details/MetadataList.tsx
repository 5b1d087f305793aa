"use client";

import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
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
          ) : (
            <bdi
              className={cx(
                "roster:whitespace-pre-wrap",
                kindOf(value) === "json" && "roster:font-mono roster:text-xs",
              )}
            >
              {textOf(value)}
            </bdi>
          ),
      }))}
    />
  );
}
