"use client";

import { useId } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import type { MetadataField, MetadataKind } from "../../state/metadata/metadataFields.js";
import type { MetadataForm } from "../../state/metadata/useMetadataForm.js";
import { iconElement } from "../icons/iconElement.js";
import { undo, x } from "../icons/icons.js";
import { Button } from "../ui/Button.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { Select } from "../ui/Select.js";
import { TextInput } from "../ui/TextInput.js";
import { MetadataValue } from "./MetadataValue.js";

interface MetadataInputProps {
  readonly field: MetadataField;
  readonly form: MetadataForm;
  /** Whether what is wrong is to be shown. */
  readonly isChecked: boolean;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

const KINDS: readonly MetadataKind[] = ["text", "number", "boolean", "json"];

/** The button at the end of a field: beside the first line, however many there are. */
const CORNER = "roster:col-start-2 roster:-ms-2 roster:my-0.5 roster:@sm:col-start-3 roster:pointer-coarse:my-0";

const NOTE = "roster:col-start-1 roster:wrap-anywhere roster:empty:hidden";

/** One value of the metadata; of a new one also its name and kind. The name stands beside the value, or above it where that is narrow. */
export function MetadataInput({ field, form, isChecked, onRemove, onRestore }: MetadataInputProps) {
  const { labels } = useLocale();
  const id = useId();
  const { key, kind, isNew, isRemoved, changedTo } = field;
  const problem = isChecked ? field.problem : undefined;
  const isKeyWrong = problem === "keyMissing" || problem === "keyTaken" || problem === "keyRefused";
  const note = [isRemoved && labels.fieldRemoved, problem && labels.fieldProblems[problem]].filter(Boolean).join(" ");
  /** Under the value, and as wide. */
  const noteColumn = isNew ? "roster:@sm:col-span-2" : "roster:@sm:col-start-2";
  const changedNote =
    changedTo === undefined ? "" : changedTo === null ? labels.fieldGone : labels.fieldChanged(changedTo);
  return (
    <div
      data-slot="metadata-field"
      data-field={field.id}
      data-removed={isRemoved || undefined}
      className="roster:grid roster:grid-cols-[minmax(0,1fr)_auto] roster:items-start roster:gap-x-4 roster:gap-y-1 roster:@sm:grid-cols-[--spacing(28)_minmax(0,1fr)_auto]"
    >
      {isNew ? (
        <div className="roster:col-span-full roster:flex roster:min-w-0 roster:gap-2">
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
        </div>
      ) : (
        <label
          htmlFor={`${id}-value`}
          className={cx(
            "roster:self-start roster:wrap-anywhere roster:text-muted roster:@sm:py-2 roster:pointer-coarse:@sm:py-2.5",
            isRemoved ? "roster:py-2 roster:line-through" : "roster:col-span-full roster:@sm:col-span-1",
          )}
        >
          <bdi>{key}</bdi>
        </label>
      )}
      {!isRemoved && (
        <div className={cx("roster:grid", isNew && "roster:@sm:col-span-2")}>
          <MetadataValue
            id={`${id}-value`}
            field={field}
            aria-describedby={note || changedNote ? `${id}-note ${id}-changed` : undefined}
            aria-invalid={(problem !== undefined && !isKeyWrong) || undefined}
            readOnly={form.isSaving}
            onTextChange={(text) => form.setText(field, text)}
          />
        </div>
      )}
      {/* Behind the value in the order of Tab: on the way to it nothing is removed. */}
      <Button
        size="icon"
        variant="ghost"
        aria-label={isRemoved ? labels.restoreField(key) : labels.removeField(key)}
        className={CORNER}
        onClick={isRemoved ? onRestore : onRemove}
      >
        {iconElement(isRemoved ? undo : x, "roster:size-4 roster:rtl:[transform:scaleX(-1)]")}
      </Button>
      <p
        id={`${id}-note`}
        className={cx(
          NOTE,
          noteColumn,
          isRemoved && "roster:@sm:row-start-1 roster:@sm:py-2",
          problem ? "roster:text-danger-text" : "roster:text-muted",
        )}
      >
        {note}
      </p>
      {changedNote && (
        <p id={`${id}-changed`} className={cx(NOTE, noteColumn, "roster:text-warning")}>
          {changedNote}
        </p>
      )}
      <LiveRegion text={changedNote ?? ""} />
    </div>
  );
}
