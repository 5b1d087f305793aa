"use client";

import { useId } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import type { MetadataField, MetadataKind } from "../../state/metadata/metadataFields.js";
import type { MetadataForm } from "../../state/metadata/useMetadataForm.js";
import { Button } from "../ui/Button.js";
import { Select } from "../ui/Select.js";
import { TextArea } from "../ui/TextArea.js";
import { TextInput } from "../ui/TextInput.js";
import { Icon } from "../icons/Icon.js";
import { undo, x } from "../icons/icons.js";

interface MetadataInputProps {
  readonly field: MetadataField;
  readonly form: MetadataForm;
  /** Whether what is wrong is to be shown. */
  readonly isChecked: boolean;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

const KINDS: readonly MetadataKind[] = ["text", "number", "boolean", "json"];

/** Where a button stands: at the end of the first line. */
const CORNER = "roster:absolute roster:end-0 roster:top-0.5 roster:pointer-coarse:top-0";

/** One value of the metadata; of a new one also its name and kind. */
export function MetadataInput({ field, form, isChecked, onRemove, onRestore }: MetadataInputProps) {
  const { labels } = useLocale();
  const id = useId();
  const { key, kind, text, isNew, isRemoved, changedTo } = field;
  const problem = isChecked ? field.problem : undefined;
  const isKeyWrong = problem === "keyMissing" || problem === "keyTaken" || problem === "keyRefused";
  const note = [isRemoved && labels.fieldRemoved, problem && labels.fieldProblems[problem]].filter(Boolean).join(" ");
  const changedNote =
    changedTo === undefined ? "" : changedTo === null ? labels.fieldGone : labels.fieldChanged(changedTo);
  const described = {
    id: `${id}-value`,
    "aria-describedby": note || changedNote ? `${id}-note ${id}-changed` : undefined,
    "aria-invalid": (problem !== undefined && !isKeyWrong) || undefined,
  };
  const shared = { ...described, readOnly: form.isSaving };
  const write = (event: { readonly target: { readonly value: string } }) => form.setText(field, event.target.value);
  return (
    <div
      data-slot="metadata-field"
      data-field={field.id}
      data-removed={isRemoved || undefined}
      className="roster:relative roster:flex roster:flex-col roster:gap-1.5"
    >
      <div className="roster:flex roster:min-h-9 roster:min-w-0 roster:items-center roster:gap-2 roster:pe-10 roster:pointer-coarse:min-h-10">
        {isNew ? (
          <>
            <TextInput
              value={key}
              onChange={(event) => form.setKey(field, event.target.value)}
              aria-label={labels.fieldName}
              placeholder={labels.fieldName}
              aria-invalid={isKeyWrong || undefined}
              aria-describedby={isKeyWrong ? `${id}-note` : undefined}
              autoComplete="off"
              spellCheck={false}
              className="roster:flex-1"
            />
            <Select
              aria-label={labels.fieldType}
              value={kind}
              options={KINDS.map((known) => ({ value: known, label: labels.fieldTypes[known] }))}
              onValueChange={(value) => form.setKind(field, KINDS.find((known) => known === value) ?? kind)}
            />
          </>
        ) : (
          <label
            htmlFor={`${id}-value`}
            className={cx("roster:flex-1 roster:font-medium roster:wrap-anywhere", isRemoved && "roster:line-through")}
          >
            <bdi>{key}</bdi>
          </label>
        )}
      </div>
      {!isRemoved && kind === "boolean" && (
        <Select
          {...described}
          aria-label={isNew ? labels.fieldValue(key) : undefined}
          value={text === "true" ? text : "false"}
          options={[
            { value: "true", label: labels.yes },
            { value: "false", label: labels.no },
          ]}
          onValueChange={(value) => form.setText(field, value)}
        />
      )}
      {!isRemoved && kind === "number" && (
        <TextInput
          {...shared}
          inputMode="decimal"
          aria-label={isNew ? labels.fieldValue(key) : undefined}
          value={text}
          onChange={write}
        />
      )}
      {!isRemoved && (kind === "text" || kind === "json") && (
        <TextArea
          {...shared}
          // A line that grows: what the app keeps as text may have many.
          rows={1}
          dir={kind === "json" ? "ltr" : "auto"}
          spellCheck={kind === "text"}
          aria-label={isNew ? labels.fieldValue(key) : undefined}
          value={text}
          onChange={write}
          className={kind === "json" ? "roster:font-mono roster:text-xs" : undefined}
        />
      )}
      {/* Behind the value in the order of Tab: on the way to it nothing is removed. */}
      {isRemoved ? (
        <Button
          size="icon"
          variant="ghost"
          aria-label={labels.restoreField(key)}
          className={CORNER}
          onClick={onRestore}
        >
          <Icon icon={undo} />
        </Button>
      ) : (
        <Button size="icon" variant="ghost" aria-label={labels.removeField(key)} className={CORNER} onClick={onRemove}>
          <Icon icon={x} />
        </Button>
      )}
      <p
        id={`${id}-note`}
        className={cx(
          "roster:wrap-anywhere roster:empty:hidden",
          problem ? "roster:text-danger-text" : "roster:text-muted",
        )}
      >
        {note}
      </p>
      {/* There before it has anything to say, so that it is said. */}
      <p
        id={`${id}-changed`}
        role="status"
        className={cx("roster:wrap-anywhere", changedNote ? "roster:text-warning" : "roster:sr-only")}
      >
        {changedNote}
      </p>
    </div>
  );
}
