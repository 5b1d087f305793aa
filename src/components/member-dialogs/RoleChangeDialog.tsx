"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { canAct } from "../../organization/rules/canAct.js";
import { canGive } from "../../organization/rules/grantable.js";
import { permissionChange } from "../../organization/rules/permissionChange.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership, Role } from "../../organization/records.js";
import { useChangeImpact } from "../../state/members/useChangeImpact.js";
import { useMemberChangedNote } from "../../state/members/useMemberChangedNote.js";
import { LastManagerNote } from "./LastManagerNote.js";
import { PersonDetail } from "../member-details/PersonDetail.js";
import { PermissionChanges } from "./PermissionChanges.js";
import { SlowNote } from "../list/SlowNote.js";
import { ConfirmDialog, type ConfirmDialogProps } from "../ui/ConfirmDialog.js";
import { Alert } from "../ui/Alert.js";
import { ChangedNote } from "../ui/ChangedNote.js";

interface RoleChangeDialogProps extends Pick<ConfirmDialogProps, "onConfirm" | "onClose"> {
  readonly membership: Membership;
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly isViewer: boolean;
  /** The rows that are shown while it is asked. */
  readonly rows: readonly Membership[];
}

/** Confirms a role that removes permissions or allows managing members; shows what the member gains and loses. */
export function RoleChangeDialog({ membership, role, roles, isViewer, rows, ...props }: RoleChangeDialogProps) {
  const { labels, roleText } = useMemberDialogLocale();
  const { losing, leavesNoManager } = useChangeImpact([membership], role.key);
  const news = useMemberChangedNote(membership, rows);
  const { gained, lost } = permissionChange(membership, role, roles);
  const isRoleGone = !canGive(role.key, roles);
  const name = personName(membership.publicUserData);
  return (
    <ConfirmDialog
      data-slot="role-dialog"
      {...props}
      variant={lost.length > 0 ? "danger" : "primary"}
      title={labels.changeRoleQuestion(name, roleText(role.name))}
      description={role.description && roleText(role.description)}
      confirmLabel={labels.changeRole}
      secondQuestion={isViewer && losing > 0 ? labels.demoteYourself : undefined}
      isBlocked={isRoleGone || leavesNoManager !== false}
    >
      <PersonDetail person={membership.publicUserData} />
      <ChangedNote>{news}</ChangedNote>
      <SlowNote isWaiting={leavesNoManager === undefined}>{labels.checking}</SlowNote>
      {!canAct(membership) && <Alert variant="warning">{labels.cannotSignIn(name)}</Alert>}
      <PermissionChanges gained={gained} lost={lost} />
      {isRoleGone && <Alert>{labels.roleGone}</Alert>}
      {leavesNoManager && (
        <LastManagerNote isViewer={isViewer} onTransferred={props.onClose}>
          {isViewer ? labels.youAreLastManager : labels.lastManager(name)}
        </LastManagerNote>
      )}
    </ConfirmDialog>
  );
}
