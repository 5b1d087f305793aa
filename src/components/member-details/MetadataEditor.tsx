"use client";

import { useEffect, useRef, useState } from "react";
import { findByAttribute } from "../../lib/dom/findByAttribute.js";
import { useLocale } from "../../labels/useLocale.js";
import { useFocusHome } from "../../lib/dom/useFocusHome.js";
import type { MetadataForm } from "../../state/metadata/useMetadataForm.js";
import { iconElement } from "../icons/iconElement.js";
import { plus } from "../icons/icons.js";
import { Alert } from "../ui/Alert.js";
import { Button } from "../ui/Button.js";
import { DialogFooter } from "./DialogBars.js";
import { Form } from "../ui/Form.js";
import { Notice } from "../ui/Notice.js";
import { DetailsSection } from "./DetailsSection.js";
import { MetadataInput } from "./MetadataInput.js";

/** A form over what the app keeps about a member, with a field for each value, and the buttons that end it at the dialog's lower edge. */
export function MetadataEditor({ form }: { readonly form: MetadataForm }) {
  const { labels } = useLocale();
  const { fields, isChanged, isChecked, isTooLarge, isSaving, error } = form;
  const element = useRef<HTMLDivElement>(null);
  /** The field to focus, once per object. */
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  useEffect(() => {
    if (!wanted) return;
    const field = findByAttribute(element.current, "data-field", wanted.id);
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
    <>
      <DetailsSection title={labels.customFields}>
        <Form
          ref={element}
          role="form"
          tabIndex={-1}
          data-focus-home=""
          aria-label={labels.customFields}
          onSubmit={submit}
          className="roster:@container roster:outline-none"
        >
          <div className="roster:flex roster:flex-col roster:gap-3 roster:@sm:gap-2">
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
            <Button
              size="small"
              variant="ghost"
              onClick={() => setWanted({ id: form.add() })}
              className="roster:-ms-2 roster:self-start"
            >
              {iconElement(plus)}
              <span>{labels.addField}</span>
            </Button>
          </div>
        </Form>
      </DetailsSection>
      <DialogFooter>
        {/* Above the buttons, however long it is. */}
        <div className="roster:pointer-events-none roster:absolute roster:inset-x-0 roster:bottom-full roster:px-4 roster:pb-2 roster:[&>div]:h-auto">
          <Notice announcement={form.announcement} />
        </div>
        {(isTooLarge || error) && (
          <Alert className="roster:w-full">{isTooLarge || !error ? labels.fieldsTooLarge : labels.error(error)}</Alert>
        )}
        {isChanged && <Button onClick={form.discard}>{labels.discard}</Button>}
        <Button variant="primary" onClick={submit} aria-disabled={!isChanged || isSaving}>
          {isSaving ? labels.saving : labels.save}
        </Button>
      </DialogFooter>
    </>
  );
}
