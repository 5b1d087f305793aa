"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useLocale } from "../../labels/useLocale.js";
import type { DraftAddress } from "../../state/invitations/addressList.js";
import { addressProblemText } from "../../state/invitations/addressProblemText.js";
import type { InviteFormState } from "../../state/invitations/useInviteForm.js";
import { Button } from "../ui/Button.js";
import { ProblemList } from "../list/ProblemList.js";

interface AddressProblemsProps {
  readonly draft: InviteFormState;
  readonly onEdit: (id: number) => void;
  /** Called before a button does what makes it go: takes the focus elsewhere. */
  readonly onAct: () => void;
}

/** What is wrong with which address, and what can be done about it. */
export function AddressProblems({ draft, onEdit, onAct }: AddressProblemsProps) {
  const { labels, formatCount } = useLocale();
  const { toFix, actions } = draft;
  if (toFix.length === 0) return null;
  return (
    <ProblemList
      data-slot="address-problems"
      aria-label={formatCount(toFix.length, labels.notInvited)}
      problems={toFix.map((address) => ({
        id: address.id,
        name: address.address,
        reason: addressProblemText(address, labels),
        actions: <ProblemActions address={address} actions={actions} onEdit={onEdit} onAct={onAct} />,
      }))}
    />
  );
}

interface ProblemActionsProps extends Omit<AddressProblemsProps, "draft"> {
  readonly address: DraftAddress;
  readonly actions: InviteFormState["actions"];
}

function ProblemActions({ address, actions, onEdit, onAct }: ProblemActionsProps) {
  const { labels } = useLocale();
  const { id, refusal, isSending } = address;
  const canSendAgain = useOrganization().resendInvitation !== undefined;
  const canResend = canSendAgain && refusal?.outcome === "already_invited" && refusal.invitation !== undefined;
  const isMistyped = address.problem !== undefined || refusal?.outcome === "malformed";
  return (
    <span className="roster:flex roster:gap-1">
      {canResend && (
        <Button
          size="small"
          aria-label={labels.resendFor(address.address)}
          aria-disabled={isSending}
          onClick={() => {
            if (isSending) return;
            onAct();
            actions.resend(address);
          }}
        >
          {labels.resend}
        </Button>
      )}
      {isMistyped && (
        <Button size="small" aria-label={labels.editAddress(address.address)} onClick={() => onEdit(id)}>
          {labels.edit}
        </Button>
      )}
      <Button
        size="small"
        variant="ghost"
        aria-label={labels.removeAddress(address.address)}
        onClick={() => {
          onAct();
          actions.remove(id);
        }}
      >
        {labels.remove}
      </Button>
    </span>
  );
}
