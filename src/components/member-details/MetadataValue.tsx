"use client";

import { useLocale } from "../../labels/useLocale.js";
import type { MetadataField } from "../../state/metadata/metadataFields.js";
import { rowsOf } from "../../state/metadata/textValue.js";
import { Select } from "../ui/Select.js";
import { TextArea } from "../ui/TextArea.js";
import { TextInput } from "../ui/TextInput.js";
import { MetadataText } from "./MetadataText.js";

interface MetadataValueProps {
  readonly id: string;
  readonly field: MetadataField;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
  /** Whether the value is being saved. */
  readonly readOnly: boolean;
  readonly onTextChange: (text: string) => void;
}

/** The control of a value, by its kind. */
export function MetadataValue({ field, onTextChange, ...props }: MetadataValueProps) {
  const { labels } = useLocale();
  const { key, kind, text, isNew } = field;
  const named = { ...props, "aria-label": isNew ? labels.fieldValue(key) : undefined };
  switch (kind) {
    case "text":
      return <MetadataText {...named} text={text} onTextChange={onTextChange} />;
    case "number":
      return (
        <TextInput {...named} inputMode="decimal" value={text} onChange={(event) => onTextChange(event.target.value)} />
      );
    case "boolean": {
      const { readOnly: _, ...choice } = named;
      return (
        <Select
          {...choice}
          value={text === "true" ? text : "false"}
          options={[
            { value: "true", label: labels.yes },
            { value: "false", label: labels.no },
          ]}
          onValueChange={onTextChange}
        />
      );
    }
  }
  return (
    <TextArea
      {...named}
      rows={rowsOf(text)}
      dir="ltr"
      spellCheck={false}
      value={text}
      onChange={(event) => onTextChange(event.target.value)}
      className="roster:font-mono roster:text-xs"
    />
  );
}
