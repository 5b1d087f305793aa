"use client";

import { useState } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { dateValue } from "../../lib/startOfDay.js";
import { expiryOn } from "../../organization/rules/expiry.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import { useChangeImpact } from "../../state/members/useChangeImpact.js";
import { PersonDetail } from "../member-details/PersonDetail.js";
import { Button } from "../ui/Button.js";
import { Dialog, DialogActions } from "../ui/Dialog.js";
import { Form } from "../ui/Form.js";
import { ExpiryField } from "./ExpiryField.js";
import { LastManagerNote } from "./LastManagerNote.js";

interface ExpiryDialogProps {
  readonly membership: Membership;
  readonly isViewer: boolean;
  readonly onSave: (expiresAt: number | null) => void;
  readonly onClose: () => void;
}

/** Sets the day on which a member's access ends. It is there while it is open. */
export function ExpiryDialog({ membership, isViewer, onSave, onClose }: ExpiryDialogProps) {
  const { labels, timeZone } = useLocale();
  const { expiresAt, publicUserData: person } = membership;
  const [date, setDate] = useState(expiresAt === null ? "" : dateValue(expiresAt, timeZone));
  const { leavesNoManager } = useChangeImpact([membership], undefined);
  const name = personName(person);
  const end = expiryOn(date, timeZone);
  const isLast = date !== "" && leavesNoManager === true;
  const save = () => {
    if (end === undefined || isLast) return;
    if (end !== expiresAt) onSave(end);
    onClose();
  };
  return (
    <Dialog
      data-slot="expiry-dialog"
      isOpen
      onOpenChange={onClose}
      title={labels.expiryQuestion(name)}
      description={labels.expiryHint}
    >
      <Form onSubmit={save} className="roster:flex roster:flex-col roster:gap-4">
        <PersonDetail person={person} />
        <ExpiryField label={labels.accessEnds} value={date} onValueChange={setDate} />
        {isLast && (
          <LastManagerNote isViewer={isViewer} onTransferred={onClose}>
            {isViewer ? labels.youAreLastManager : labels.lastManager(name)}
          </LastManagerNote>
        )}
        <DialogActions>
          <Button onClick={onClose}>{labels.cancel}</Button>
          <Button variant="primary" aria-disabled={end === undefined || isLast} onClick={save}>
            {labels.save}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
