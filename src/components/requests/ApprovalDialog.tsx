"use client";

import { useState } from "react";
import { useLocale } from "../../labels/useLocale.js";
import type { MembershipRequest } from "../../organization/records.js";
import { expiryOn } from "../../organization/rules/expiry.js";
import type { MembershipRequestActions } from "../../state/requests/useMembershipRequestActions.js";
import { PersonDetail } from "../member-details/PersonDetail.js";
import { ExpiryField } from "../member-dialogs/ExpiryField.js";
import { Button } from "../ui/Button.js";
import { Dialog, DialogActions } from "../ui/Dialog.js";
import { Form } from "../ui/Form.js";

interface ApprovalDialogProps {
  readonly request: MembershipRequest;
  readonly queue: MembershipRequestActions;
  readonly onClose: () => void;
}

/** Approves a join request for access that ends. It is there while it is open. */
export function ApprovalDialog({ request, queue, onClose }: ApprovalDialogProps) {
  const { labels, timeZone } = useLocale();
  const [date, setDate] = useState("");
  const end = expiryOn(date, timeZone);
  const approve = () => {
    if (end === undefined) return;
    queue.approve(request, end);
    onClose();
  };
  return (
    <Dialog
      data-slot="approval-dialog"
      isOpen
      onOpenChange={onClose}
      title={labels.approveUntilFor(queue.nameOf(request.publicUserData))}
      description={labels.expiryHint}
    >
      <Form onSubmit={approve} className="roster:flex roster:flex-col roster:gap-4">
        <PersonDetail person={request.publicUserData} />
        <ExpiryField label={labels.accessEndsOptional} value={date} onValueChange={setDate} />
        <DialogActions>
          <Button onClick={onClose}>{labels.cancel}</Button>
          <Button variant="primary" aria-disabled={end === undefined} onClick={approve}>
            {labels.approve}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
