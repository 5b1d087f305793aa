"use client";

import { useState } from "react";
import { useOrganizationDetails } from "../../hooks/reads/useOrganizationDetails.js";
import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { usePageLocale } from "../../labels/usePageLocale.js";
import { useCanInvite } from "../../state/invitations/useCanInvite.js";
import type { UseInviteFormOptions } from "../../state/invitations/useInviteForm.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { asElements } from "../ui/asElements.js";
import type { ButtonProps } from "../../hooks/PartProps.js";
import { Button } from "../ui/Button.js";
import { LazyDialog, usePreload } from "../ui/LazyDialog.js";
import { iconElement } from "../icons/iconElement.js";
import { mailPlus } from "../icons/icons.js";

const inviteDialogContent = lazyPart(() => import("./InviteDialogContent.js"));

export interface InviteDialogProps extends UseInviteFormOptions, ButtonProps {}

/**
 * A button that opens a dialog to invite people by email. Closing the dialog keeps the form's state and doesn't stop
 * sending. Renders nothing for viewers who can't invite, and where the backend doesn't support it.
 */
export function InviteDialog({ defaultRole, onSent, children, ...props }: InviteDialogProps) {
  const { labels } = usePageLocale();
  const canInvite = useCanInvite(defaultRole);
  const [isOpen, setIsOpen] = useState(false);
  // From the first time on, the form is there: it has the draft.
  const [hasForm, setHasForm] = useState(false);
  const [unfinished, setUnfinished] = useState("");
  usePreload(inviteDialogContent, canInvite);
  // The form shows them: read before it is opened.
  useKnownRoles();
  useOrganizationDetails();
  if (!canInvite && !hasForm) return null;

  return (
    <span data-roster="" data-slot="invite" className="roster:contents">
      {canInvite && (
        <Button
          variant="primary"
          {...props}
          onClick={(event) => {
            props.onClick?.(event);
            setHasForm(true);
            setIsOpen(true);
          }}
        >
          {asElements(children) ?? (
            <>
              {iconElement(mailPlus)}
              <span>{labels.invite}</span>
            </>
          )}
          {unfinished && (
            <span
              data-slot="invite-unfinished"
              className="roster:rounded-full roster:border roster:border-current roster:px-2 roster:text-xs roster:leading-4 roster:digits"
            >
              {unfinished}
            </span>
          )}
        </Button>
      )}
      {hasForm && (
        <LazyDialog part={inviteDialogContent} onClose={() => setHasForm(false)}>
          {({ InviteDialogContent }) => (
            <InviteDialogContent
              defaultRole={defaultRole}
              onSent={onSent}
              isOpen={isOpen && canInvite}
              onClose={() => setIsOpen(false)}
              onUnfinished={setUnfinished}
            />
          )}
        </LazyDialog>
      )}
    </span>
  );
}
