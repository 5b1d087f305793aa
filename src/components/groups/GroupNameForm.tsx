"use client";

import { useEffect, useId, useRef, useState } from "react";
import { isComposing } from "../../lib/dom/isComposing.js";
import { useLocale } from "../../labels/useLocale.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { groupNameOf, isGroupName } from "../../organization/rules/groupName.js";
import { Alert } from "../ui/Alert.js";
import { Button } from "../ui/Button.js";
import { Form } from "../ui/Form.js";
import { TextInput } from "../ui/TextInput.js";

interface GroupNameFormProps {
  /** What the field is called. */
  readonly label: string;
  readonly name?: string;
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly error: OrganizationError | null;
  /** @param done empties the field */
  readonly onSubmit: (name: string, done: () => void) => void;
  /** Absent: there is nothing to cancel. */
  readonly onCancel?: () => void;
}

/** A field for a group's name, and what is wrong with it. */
export function GroupNameForm(props: GroupNameFormProps) {
  const { label, name = "", submitLabel, isPending, error, onSubmit, onCancel } = props;
  const { labels } = useLocale();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isRenaming = onCancel !== undefined;
  // The button that was pressed is gone.
  useEffect(() => {
    if (isRenaming) input.current?.select();
  }, [isRenaming]);
  const [text, setText] = useState(name);
  const [isWrong, setIsWrong] = useState(false);
  const [sent, setSent] = useState<string>();
  const submit = () => {
    if (isPending) return;
    const next = groupNameOf(text);
    setIsWrong(!isGroupName(next));
    if (!isGroupName(next)) return;
    setSent(text);
    onSubmit(next, () => setText(""));
  };
  // What was refused is not what is typed since.
  const problem = isWrong ? labels.groupNameProblem : error && sent === text ? labels.error(error) : undefined;
  return (
    <Form onSubmit={submit} className="roster:flex roster:grow roster:flex-col roster:gap-1.5">
      <div className="roster:flex roster:flex-wrap roster:gap-2">
        <TextInput
          ref={input}
          aria-label={label}
          placeholder={label}
          value={text}
          dir="auto"
          autoComplete="off"
          onChange={({ target }) => {
            setText(target.value);
            setIsWrong(false);
          }}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return;
            if (event.key !== "Escape" || !onCancel) return;
            event.preventDefault();
            event.stopPropagation();
            onCancel();
          }}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-error`}
          className="roster:flex-1 roster:basis-40"
        />
        {onCancel && <Button onClick={onCancel}>{labels.cancel}</Button>}
        <Button variant="primary" onClick={submit} aria-disabled={isPending}>
          {submitLabel}
        </Button>
      </div>
      {problem !== undefined && <Alert id={`${id}-error`}>{problem}</Alert>}
    </Form>
  );
}
