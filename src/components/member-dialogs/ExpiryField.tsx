"use client";

import { useId } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { useToday } from "../../lib/react/useToday.js";
import { dateValue } from "../../lib/startOfDay.js";
import { expiryOn, LAST_TIME } from "../../organization/rules/expiry.js";
import { Alert } from "../ui/Alert.js";
import { Button } from "../ui/Button.js";
import { TextInput } from "../ui/TextInput.js";

interface ExpiryFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** As a date field has it; empty: access doesn't end. */
  readonly value: string;
  readonly onValueChange: (date: string) => void;
}

/** The day on which access ends. Says so when it can't be that day. */
export function ExpiryField({ label, hint, value, onValueChange }: ExpiryFieldProps) {
  const { labels, timeZone } = useLocale();
  const today = useToday(timeZone);
  const id = useId();
  const isWrong = expiryOn(value, timeZone) === undefined;
  return (
    <div className="roster:flex roster:flex-col roster:gap-1.5">
      <label htmlFor={id} className="roster:font-medium">
        {label}
      </label>
      <div className="roster:flex roster:flex-wrap roster:gap-2">
        <TextInput
          id={id}
          type="date"
          value={value}
          min={dateValue(today, timeZone)}
          max={dateValue(LAST_TIME, "UTC")}
          onChange={(event) => onValueChange(event.target.value)}
          aria-invalid={isWrong || undefined}
          aria-describedby={[isWrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined}
        />
        {value !== "" && (
          <Button variant="ghost" onClick={() => onValueChange("")}>
            {labels.removeExpiry}
          </Button>
        )}
      </div>
      {isWrong && <Alert id={`${id}-error`}>{labels.expiryInvalid}</Alert>}
      {hint && (
        <p id={`${id}-hint`} className="roster:text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
