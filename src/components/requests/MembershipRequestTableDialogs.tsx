"use client";

import { useListLocale } from "../../labels/useListLocale.js";
import { lazyPart } from "../../lib/lazyPart.js";
import type { MembershipRequestActions } from "../../state/requests/useMembershipRequestActions.js";
import type { MembershipRequestDialogsState } from "../../state/requests/useMembershipRequestDialogs.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { LazyDialog } from "../ui/LazyDialog.js";

const approvalDialog = lazyPart(() => import("./ApprovalDialog.js"));

interface MembershipRequestTableDialogsProps {
  readonly queue: MembershipRequestActions;
  readonly dialogs: MembershipRequestDialogsState;
}

/** What opens over one join request: the roles to choose from, and the end of access. */
export function MembershipRequestTableDialogs({ queue, dialogs }: MembershipRequestTableDialogsProps) {
  const { labels } = useListLocale();
  const { dialog, close } = dialogs;
  if (dialog?.type === "pickRole") {
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
  if (dialog?.type === "approveUntil") {
    return (
      <LazyDialog part={approvalDialog} onClose={close}>
        {({ ApprovalDialog }) => <ApprovalDialog request={dialog.request} queue={queue} onClose={close} />}
      </LazyDialog>
    );
  }
  return null;
}
