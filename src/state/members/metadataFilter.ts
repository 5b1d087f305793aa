import { parseJson } from "../../organization/http/read.js";
import type { MetadataValue } from "../../organization/records.js";
import { isMetadataValue } from "../../organization/rules/metadata.js";
import type { MetadataMemberFilter } from "./memberFilter.js";

export interface MetadataFilterOptions {
  /** Default: the key. */
  readonly label?: string;
  /** The values to choose from; others are ignored. Default: those in use, asked of the backend, at most 100. */
  readonly values?: readonly MetadataValue[];
  /** The label of a value. Default: the value as text. */
  readonly valueLabel?: (value: MetadataValue) => string;
  /** Whether the toolbar has a select for it. Without one, it shows as a chip while it is active. Default: true. */
  readonly hasSelect?: boolean;
}

/** The value of a text: JSON of a text, number or boolean, or else the text itself. */
function valueOf(text: string): MetadataValue {
  const value = parseJson(text);
  return isMetadataValue(value) && JSON.stringify(value) === text ? value : text;
}

/** A value as text, in the URL and in saved filters: as short as it can be told apart. */
const textOf = (value: MetadataValue): string =>
  value !== "" && valueOf(String(value)) === value ? String(value) : JSON.stringify(value);

/**
 * A filter by a key of the membership's public metadata, for `metadataFilters`: the toolbar, the URL, the list, saved
 * filters and exports derive from it. In the URL and in saved filters, its name is `metadata.` and the key.
 *
 * @param key a key of the public metadata
 * @example metadataFilter("department", { label: "Department", values: ["Sales", "Support"] })
 */
export function metadataFilter(
  key: string,
  { label = key, values, valueLabel = String, hasSelect = true }: MetadataFilterOptions = {},
): MetadataMemberFilter {
  const texts = values?.map(textOf);
  const labelOf = (text: string) => valueLabel(valueOf(text));
  return {
    id: `metadata.${key}`,
    parse: (text) => (texts && !texts.includes(text) ? "" : text),
    field: "public_metadata",
    paramsOf: (text) => (text === "" ? {} : { publicMetadata: { [key]: [valueOf(text)] } }),
    asksFor: values || !hasSelect ? undefined : { metadata: key },
    options: ({ locale }, _, inUse) => {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      return texts ?? inUse.map(textOf).toSorted((one, other) => compare(labelOf(one), labelOf(other)));
    },
    labelOf: (text, { labels }) => (hasSelect ? labelOf(text) : labels.filterOn(label, labelOf(text))),
    ...(hasSelect && {
      control: { label: ({ filterBy }) => filterBy(label), all: ({ allOf }) => allOf(label) },
    }),
  };
}
