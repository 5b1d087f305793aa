"use client";

import { type ComponentProps, type ReactNode, useId, useRef } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { useFocusHome } from "../../lib/dom/useFocusHome.js";
import type { InviteFormState } from "../../state/invitations/useInviteForm.js";
import { AddressField } from "./AddressField.js";
import { ExpiryField } from "../member-dialogs/ExpiryField.js";
import { RolesNote } from "../role-picker/RolesNote.js";
import { RolePicker } from "../role-picker/RolePicker.js";
import { Alert } from "../ui/Alert.js";
import { asElements } from "../ui/asElements.js";
import { Button } from "../ui/Button.js";
import { Form } from "../ui/Form.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { ProgressBar } from "../ui/ProgressBar.js";
import { TextArea } from "../ui/TextArea.js";

export interface InviteFormProps extends Omit<ComponentProps<"div">, "children" | "onSubmit"> {
  /** From `useInviteForm`. Call it above any tabs or dialogs that unmount the form. */
  readonly draft: InviteFormState;
  /** Rendered beside the send button, e.g. a cancel button. */
  readonly children?: ReactNode;
}

/**
 * The form for addresses, role and message: sends, shows progress and why addresses couldn't be invited. Enter ends an address,
 * and never sends; arrow keys go to the addresses before it, where Delete removes one.
 */
export function InviteForm({ draft, className, children, ...props }: InviteFormProps) {
  const { labels, formatNumber, formatCount } = useLocale();
  const id = useId();
  const sendButton = useRef<HTMLButtonElement>(null);
  useFocusHome(sendButton);
  const { readyCount, isRetry, isBlocked, role, setRole, roles, progress, seatsLeft } = draft;
  const seatsText = seatsLeft !== undefined && readyCount > seatsLeft ? formatCount(seatsLeft, labels.seatsLeft) : "";
  const sendLabel = formatCount(readyCount, isRetry ? labels.retryCount : labels.inviteCount);
  return (
    <Form
      role="form"
      data-roster=""
      data-slot="invite-editor"
      aria-label={labels.invite}
      {...props}
      onSubmit={() => draft.send()}
      className={cx("roster:flex roster:flex-col roster:gap-4", className)}
    >
      <AddressField draft={draft} id={`${id}-addresses`} />
      {roles && <RolePicker label={labels.role} value={role ?? ""} onValueChange={setRole} />}
      <RolesNote />
      {draft.expiryDate !== undefined && (
        <ExpiryField label={labels.accessEndsOptional} value={draft.expiryDate} onValueChange={draft.setExpiryDate} />
      )}
      <MessageField draft={draft} id={`${id}-message`} />
      {seatsText && (
        <Alert variant="warning" id={`${id}-seats`} data-slot="seats-note">
          {seatsText}
        </Alert>
      )}
      <LiveRegion text={seatsText} />
      {progress && (
        <ProgressBar
          value={progress.done}
          total={progress.total}
          words={labels.sent(formatNumber(progress.sent), formatNumber(progress.total))}
          isStopping={progress.isStopping}
          onStop={draft.stop}
        />
      )}
      <div className="roster:flex roster:flex-wrap roster:justify-end roster:gap-2">
        {asElements(children)}
        <Button
          ref={sendButton}
          data-focus-home=""
          variant="primary"
          aria-disabled={progress !== undefined || isBlocked}
          aria-describedby={isBlocked ? `${id}-seats` : undefined}
          // The second press of a double click comes when the first may have sent everything already.
          onClick={({ detail }) => detail < 2 && draft.send()}
        >
          {progress ? labels.sending : sendLabel}
        </Button>
      </div>
    </Form>
  );
}

interface MessageFieldProps {
  readonly draft: InviteFormState;
  readonly id: string;
}

/** The personal message, where the backend supports it. A message that is too long shows an error instead of being cut off. */
function MessageField({ draft: { message, setMessage, maxMessageLength }, id }: MessageFieldProps) {
  const { labels, formatCount } = useLocale();
  if (maxMessageLength === undefined) return null;
  const left = maxMessageLength - message.length;
  const isShown = left <= 200;
  return (
    <div className="roster:flex roster:flex-col roster:gap-1.5">
      <label htmlFor={id} className="roster:font-medium">
        {labels.personalMessage}
      </label>
      <TextArea
        id={id}
        rows={2}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
        aria-invalid={left < 0 || undefined}
        aria-describedby={isShown ? `${id}-left` : undefined}
      />
      {isShown && (
        <p
          id={`${id}-left`}
          className={cx("roster:digits", left < 0 ? "roster:text-danger-text" : "roster:text-muted")}
        >
          {formatCount(Math.abs(left), left < 0 ? labels.charactersOver : labels.charactersLeft)}
        </p>
      )}
    </div>
  );
}
