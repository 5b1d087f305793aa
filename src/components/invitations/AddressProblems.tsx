"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useLocale } from "../../labels/useLocale.js";
import type { DraftAddress } from "../../state/invitations/addressList.js";
import { addressProblemText } from "../../state/invitations/addressProblemText.js";
import type { InviteFormState } from "../../state/invitations/useInviteForm.js";
import { Button } from "../ui/Button.js";

interface AddressProblemsProps {
  readonly draft: InviteFormState;
  readonly onEdit: (id: number) => void;
  /** Called before a button does what makes it go: takes the focus elsewhere. */
  readonly onAct: () => void;
}

const MOST_SHOWN = 20;

/** What is wrong with which address, and what can be done about it. */
export function AddressProblems({ draft, onEdit, onAct }: AddressProblemsProps) {
  const { labels, formatCount } = useLocale();
  const { toFix, actions } = draft;
  if (toFix.length === 0) return null;
  const more = toFix.length - MOST_SHOWN;
  return (
    <ul
      role="list"
      data-slot="address-problems"
      aria-label={formatCount(toFix.length, labels.toFix)}
      className="roster:max-h-48 roster:overflow-y-auto roster:rounded-control roster:border roster:border-line"
    >
      {toFix.slice(0, MOST_SHOWN).map((address) => (
        <li
          key={address.id}
          className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-3 roster:gap-y-1 roster:border-line roster:px-3 roster:py-2 roster:not-first:border-t"
        >
          <span className="roster:min-w-40 roster:flex-1">
            {/* Written left to right, but aligned to the start of the line. */}
            <span className="roster:flex roster:font-medium">
              <bdi className="roster:wrap-anywhere">{address.address}</bdi>
            </span>
            <span className="roster:text-muted roster:wrap-anywhere">{addressProblemText(address, labels)}</span>
          </span>
          <ProblemActions address={address} actions={actions} onEdit={onEdit} onAct={onAct} />
        </li>
      ))}
      {more > 0 && (
        <li className="roster:border-t roster:border-line roster:px-3 roster:py-2 roster:text-muted">
          {formatCount(more, labels.moreAddresses)}
        </li>
      )}
    </ul>
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
