"use client";

import { useEffect, useRef, useState } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { useFocusHome } from "../../lib/dom/useFocusHome.js";
import type { MetadataForm } from "../../state/metadata/useMetadataForm.js";
import { MetadataInput } from "./MetadataInput.js";
import { Button } from "../ui/Button.js";
import { Alert } from "../ui/Alert.js";
import { Form } from "../ui/Form.js";
import { Notice } from "../ui/Notice.js";
import { Icon } from "../icons/Icon.js";
import { plus } from "../icons/icons.js";

/** A form over what the app keeps about a member: a field for each value, as text where it is a list or an object. */
export function MetadataEditor({ form }: { readonly form: MetadataForm }) {
  const { labels } = useLocale();
  const { fields, isChanged, isChecked, isTooLarge, isSaving, error } = form;
  const element = useRef<HTMLDivElement>(null);
  /** The field to focus, once per object. */
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  useEffect(() => {
    if (!wanted) return;
    const field = element.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wanted.id)}"]`);
    const input =
      field?.querySelector<HTMLElement>("[aria-invalid=true]") ??
      field?.querySelector<HTMLElement>("input, textarea, select");
    input?.focus();
  }, [wanted]);
  useFocusHome(element);

  const submit = () => {
    const wrong = form.save();
    if (wrong) setWanted(wrong);
  };
  return (
    <Form
      ref={element}
      role="form"
      tabIndex={-1}
      data-focus-home=""
      aria-label={labels.customFields}
      onSubmit={submit}
      className="roster:flex roster:flex-col roster:gap-3 roster:outline-none"
    >
      {fields.length === 0 && <p className="roster:text-muted">{labels.noCustomFields}</p>}
      {fields.map((field) => (
        <MetadataInput
          key={field.id}
          field={field}
          form={form}
          isChecked={isChecked}
          onRemove={() => {
            form.remove(field);
          }}
          onRestore={() => {
            form.restore(field);
            setWanted({ id: field.id });
          }}
        />
      ))}
      {(isTooLarge || error) && <Alert>{isTooLarge || !error ? labels.fieldsTooLarge : labels.error(error)}</Alert>}
      <div className="roster:flex roster:flex-wrap roster:items-center roster:gap-2">
        <Button
          size="small"
          variant="ghost"
          onClick={() => setWanted({ id: form.add() })}
          className="roster:-ms-2 roster:me-auto"
        >
          <Icon icon={plus} />
          <span>{labels.addField}</span>
        </Button>
        {isChanged && <Button onClick={form.discard}>{labels.discard}</Button>}
        <Button variant="primary" onClick={submit} aria-disabled={!isChanged || isSaving}>
          {isSaving ? labels.saving : labels.save}
        </Button>
      </div>
      <Notice announcement={form.announcement} />
    </Form>
  );
}
