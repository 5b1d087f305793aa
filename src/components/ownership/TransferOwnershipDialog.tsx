"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useLocale } from "../../labels/useLocale.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership } from "../../organization/records.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import { TransferOwnershipContent } from "./TransferOwnershipContent.js";
import type { ButtonProps } from "../../hooks/PartProps.js";
import { Button } from "../ui/Button.js";

export interface TransferOwnershipDialogProps extends ButtonProps {
  /** Called with the new owner's membership. */
  readonly onTransferred?: ((membership: Membership) => void) | undefined;
}

/**
 * A button that transfers ownership: the viewer and the chosen member swap roles. The viewer confirms by typing the
 * organization's name. Renders nothing for viewers who can't manage members, and where the backend doesn't support it.
 */
export function TransferOwnershipDialog({ onTransferred, children, ...props }: TransferOwnershipDialogProps) {
  const { labels } = useLocale();
  const isOffered = useOrganization().transferOwnership !== undefined;
  const mayManage = usePermission(MANAGE_MEMBERS);
  const [isAsking, setIsAsking] = useOrganizationState(() => false);
  // After the transfer, the dialog stays until it closes.
  if (!isOffered || (!mayManage && !isAsking)) return null;
  return (
    <span data-roster="" data-slot="transfer-ownership" className="roster:contents">
      <Button
        {...props}
        onClick={(event) => {
          props.onClick?.(event);
          setIsAsking(() => true);
        }}
      >
        {children ?? labels.transferOwnership}
      </Button>
      {isAsking && <TransferOwnershipContent onTransferred={onTransferred} onClose={() => setIsAsking(() => false)} />}
    </span>
  );
}
