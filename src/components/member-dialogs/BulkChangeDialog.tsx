"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { countBy } from "../../lib/countBy.js";
import { canGive } from "../../organization/rules/grantable.js";
import { managerOf } from "../../organization/rules/managed.js";
import type { Membership, Role } from "../../organization/records.js";
import { useChangeImpact } from "../../state/members/useChangeImpact.js";
import { type LatestMemberships, useLatestMemberships } from "../../state/members/useLatestMemberships.js";
import { useRemovalStep } from "../../state/members/useRemovalStep.js";
import { RemovalStepPanel } from "./RemovalStepPanel.js";
import { BulkImpactNote } from "./BulkImpactNote.js";
import { SlowNote } from "../list/SlowNote.js";
import { ConfirmDialog, type ConfirmDialogProps } from "../ui/ConfirmDialog.js";
import { Alert } from "../ui/Alert.js";

interface BulkChangeDialogProps extends Pick<ConfirmDialogProps, "onClose"> {
  /** Who is chosen, as they were then. */
  readonly chosen: readonly Membership[];
  /** The rows that are shown while it is asked. */
  readonly shown: readonly Membership[];
  /** The role that they get; `undefined`: they are removed. */
  readonly role: Role | undefined;
  readonly roles: readonly Role[];
  readonly onConfirm: (now: LatestMemberships) => void;
}

/** Asks before many members are changed: who they are, and what follows. It is there while it is open. */
export function BulkChangeDialog({ chosen, shown, role, roles, onConfirm, ...props }: BulkChangeDialogProps) {
  const { labels, formatCount, roleText } = useMemberDialogLocale();
  const now = useLatestMemberships(chosen, shown);
  const { gone, isSettled } = now;
  const write = role ? "updateMember" : "removeMember";
  const rows = now.rows.filter((row) => !managerOf(row, write));
  const leftOut = countBy(now.rows.flatMap((row) => managerOf(row, write)?.name ?? []));
  const impact = useChangeImpact(rows, role?.key);
  const step = useRemovalStep(rows, !role && isSettled);
  const isRoleGone = role !== undefined && !canGive(role.key, roles);
  const changed = rows.length - impact.unchanged;
  return (
    <ConfirmDialog
      data-slot="bulk-dialog"
      {...props}
      variant={role ? "primary" : "danger"}
      title={
        role ? labels.changeRolesQuestion(roleText(role.name)) : formatCount(rows.length, labels.removeMembersQuestion)
      }
      description={role ? role.description && roleText(role.description) : labels.removeMembersConsequence}
      confirmLabel={formatCount(changed, role ? labels.changeRoles : labels.removeMembers)}
      isBlocked={isRoleGone || changed === 0 || !isSettled || impact.leavesNoManager !== false || step.isBlocked}
      onConfirm={() => step.before(() => onConfirm(now))}
    >
      <SlowNote isWaiting={!isSettled || impact.leavesNoManager === undefined}>{labels.checking}</SlowNote>
      <BulkImpactNote rows={rows} gone={gone.length} leftOut={leftOut} role={role} roles={roles} impact={impact} />
      <RemovalStepPanel step={step} />
      {isRoleGone && <Alert>{labels.roleGone}</Alert>}
    </ConfirmDialog>
  );
}
