"use client";

import type { ButtonProps } from "../../hooks/PartProps.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useLocale } from "../../labels/useLocale.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { type AddedUser, useAddMembers, type UseAddMembersOptions } from "../../state/adding/useAddMembers.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import { Button } from "../ui/Button.js";
import { LazyDialog } from "../ui/LazyDialog.js";

const addMembersContent = lazyPart(() => import("./AddMembersContent.js"));

export interface AddMembersDialogProps extends ButtonProps, UseAddMembersOptions {
  /** The key of the initially selected role. Default: the least privileged role. */
  readonly defaultRole?: string | undefined;
  /** Called when a run ends, with what became of each user. */
  readonly onAdded?: ((outcomes: readonly AddedUser[]) => void) | undefined;
}

/**
 * A button that opens a dialog to add many existing users at once: ids, or email addresses where `findUserId` looks them
 * up, pasted or from a CSV. Each has an outcome; who couldn't be added stays in the list. Renders nothing for viewers who
 * can't add members, and where the backend doesn't support it.
 */
export function AddMembersDialog({ defaultRole, findUserId, onAdded, children, ...props }: AddMembersDialogProps) {
  const { labels } = useLocale();
  const organization = useOrganization();
  const hasRole = organization.getRoles !== undefined || defaultRole !== undefined;
  const mayAdd = usePermission(MANAGE_MEMBERS) && organization.addMember !== undefined && hasRole;
  const [isOpen, setIsOpen] = useOrganizationState(() => false);
  const state = useAddMembers({ findUserId });
  if (!mayAdd) return null;
  return (
    <span data-roster="" data-slot="add-members" className="roster:contents">
      <Button
        {...props}
        onClick={(event) => {
          props.onClick?.(event);
          setIsOpen(() => true);
        }}
      >
        {children ?? labels.addMembers}
      </Button>
      {isOpen && (
        <LazyDialog part={addMembersContent} onClose={() => setIsOpen(() => false)}>
          {({ AddMembersContent }) => (
            <AddMembersContent
              state={state}
              defaultRole={defaultRole}
              takesAddresses={findUserId !== undefined}
              onAdded={onAdded}
              onClose={() => setIsOpen(() => false)}
            />
          )}
        </LazyDialog>
      )}
    </span>
  );
}
