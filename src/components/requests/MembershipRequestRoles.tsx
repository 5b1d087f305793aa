"use client";

import { usePageLocale } from "../../labels/usePageLocale.js";
import type { MembershipRequestActions } from "../../state/requests/useMembershipRequestActions.js";
import type { MembershipRequestDialogsState } from "../../state/requests/useMembershipRequestDialogs.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { LazyDialog } from "../ui/LazyDialog.js";

interface MembershipRequestRolesProps {
  readonly queue: MembershipRequestActions;
  readonly dialogs: MembershipRequestDialogsState;
}

/** The roles to choose from for a join request. Nothing while they are closed. */
export function MembershipRequestRoles({ queue, dialogs: { dialog, close } }: MembershipRequestRolesProps) {
  const { labels } = usePageLocale();
  if (dialog?.type !== "pickRole") return null;
  return (
    <LazyDialog part={memberDialogs} onClose={close}>
      {({ RoleListbox }) => (
        <RoleListbox
          anchor={dialog.anchor}
          roles={queue.roles ?? []}
          value={queue.roleFor(dialog.request)}
          label={labels.roleOf(queue.nameOf(dialog.request.publicUserData))}
          onSelect={(role) => queue.chooseRole(dialog.request, role)}
          onClose={close}
        />
      )}
    </LazyDialog>
  );
}
