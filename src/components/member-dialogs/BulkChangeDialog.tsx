"use client";

import type { CountedText } from "../../labels/pluralIn.js";
import { type MemberDialogLocale, useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { countBy } from "../../lib/countBy.js";
import { canGive } from "../../organization/rules/grantable.js";
import { managerOf } from "../../organization/rules/managed.js";
import type { BulkChange } from "../../state/members/useMemberSelectionDialogs.js";
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
  readonly change: BulkChange;
  readonly roles: readonly Role[];
  readonly onConfirm: (now: LatestMemberships) => void;
}

/** What the button says, by the write. */
const CONFIRM = {
  updateMember: ({ changeRoles }) => changeRoles,
  removeMember: ({ removeMembers }) => removeMembers,
  deactivateMember: ({ deactivateMembers }) => deactivateMembers,
} satisfies Record<BulkChange["write"], (labels: MemberDialogLocale["labels"]) => CountedText>;

/** Asks before many members are changed: who they are, and what follows. It is there while it is open. */
export function BulkChangeDialog({ chosen, shown, change, roles, onConfirm, ...props }: BulkChangeDialogProps) {
  const { labels, formatCount, roleText } = useMemberDialogLocale();
  const now = useLatestMemberships(chosen, shown);
  const { gone, isSettled } = now;
  const { write, role } = change;
  const rows = now.rows.filter(
    (row) => !managerOf(row, write) && !(write === "deactivateMember" && row.status === "inactive"),
  );
  const leftOut = countBy(now.rows.flatMap((row) => managerOf(row, write)?.name ?? []));
  const impact = useChangeImpact(rows, role?.key);
  const step = useRemovalStep(rows, write === "removeMember" && isSettled);
  const isRoleGone = role !== undefined && !canGive(role.key, roles);
  const changed = rows.length - impact.unchanged;
  return (
    <ConfirmDialog
      data-slot="bulk-dialog"
      {...props}
      variant={role ? "primary" : "danger"}
      {...(role
        ? {
            title: labels.changeRolesQuestion(roleText(role.name)),
            description: role.description && roleText(role.description),
          }
        : write === "removeMember"
          ? {
              title: formatCount(rows.length, labels.removeMembersQuestion),
              description: labels.removeMembersConsequence,
            }
          : {
              title: formatCount(rows.length, labels.deactivateMembersQuestion),
              description: labels.deactivateMembersConsequence,
            })}
      confirmLabel={formatCount(changed, CONFIRM[write](labels))}
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
