"use client";

import { usePrefetchBefore } from "../../state/list/usePrefetchBefore.js";
import type { ConfirmMemberChange } from "../../state/members/useMemberDialogs.js";
import type { MemberRowsState } from "../../state/members/useMemberRows.js";
import { DeactivationDialog } from "./DeactivationDialog.js";
import { ExpiryDialog } from "./ExpiryDialog.js";
import { RemovalDialog } from "./RemovalDialog.js";
import { RoleChangeDialog } from "./RoleChangeDialog.js";

interface MemberChangeDialogProps {
  readonly asked: ConfirmMemberChange;
  readonly table: MemberRowsState;
  readonly onClose: () => void;
}

/** Asks before something grave is done to a member of the table. It is there while it is open. */
export function MemberChangeDialog({ asked, table, onClose }: MemberChangeDialogProps) {
  const { list, roles = [], viewerId, actions } = table;
  const { membership } = asked;
  usePrefetchBefore(list, ({ id }) => asked.type === "confirmRemoval" && id === membership.id);
  const shared = {
    membership,
    rows: list.data,
    isViewer: membership.publicUserData.userId === viewerId,
  };
  switch (asked.type) {
    case "confirmRole":
      return (
        <RoleChangeDialog
          {...shared}
          role={asked.role}
          roles={roles}
          onConfirm={() => actions.changeRole(membership, asked.role.key)}
          onClose={onClose}
        />
      );
    case "confirmDeactivation":
      return <DeactivationDialog {...shared} onConfirm={() => actions.deactivate(membership)} onClose={onClose} />;
    case "editExpiry":
      return (
        <ExpiryDialog
          membership={membership}
          isViewer={shared.isViewer}
          onSave={(expiresAt) => actions.updateExpiry(membership, expiresAt)}
          onClose={onClose}
        />
      );
    default: {
      const isGentler = table.can("deactivateMember") && membership.status !== "inactive" && !shared.isViewer;
      return (
        <RemovalDialog
          {...shared}
          onConfirm={actions.remove}
          onDeactivate={isGentler ? actions.deactivate : undefined}
          onOpenChange={onClose}
        />
      );
    }
  }
}
