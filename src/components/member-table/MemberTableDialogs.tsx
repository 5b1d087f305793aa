"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { lazyPart } from "../../lib/lazyPart.js";
import type { MemberDialogsState } from "../../state/members/useMemberDialogs.js";
import type { IsReadOnly, MemberTableState } from "../../state/members/useMemberTable.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { RoleMenu } from "../role-picker/RoleMenu.js";
import { LazyDialog } from "../ui/LazyDialog.js";

export const memberDetails = lazyPart(() => import("../member-details/MemberDetails.js"));

interface MemberTableDialogsProps {
  readonly dialogs: MemberDialogsState;
  readonly table: MemberTableState;
  readonly isReadOnly: IsReadOnly | undefined;
}

/** What opens over the table: the list of roles, a member's details, and questions before a change. */
export function MemberTableDialogs({ dialogs, table, isReadOnly }: MemberTableDialogsProps) {
  const { labels } = useCoreLocale();
  const { dialog, close, picked, giveRole } = dialogs;
  return (
    <>
      {dialog?.type === "pickRole" && picked && (
        <RoleMenu
          key={picked.id}
          anchor={dialog.anchor}
          roles={table.roles ?? []}
          value={picked.role}
          label={labels.roleOf(table.nameOf(picked.publicUserData))}
          onSelect={giveRole}
          onClose={close}
        />
      )}
      {dialog?.type === "details" && (
        <LazyDialog part={memberDetails} onClose={close}>
          {({ MemberDetails }) => (
            <MemberDetails
              key={dialog.membership.id}
              membership={dialog.membership}
              rows={table.list.data}
              isReadOnly={isReadOnly}
              onClose={close}
            />
          )}
        </LazyDialog>
      )}
      {(dialog?.type === "confirmRole" || dialog?.type === "confirmRemoval") && (
        <LazyDialog part={memberDialogs} onClose={close}>
          {({ MemberChangeDialog }) => <MemberChangeDialog asked={dialog} table={table} onClose={close} />}
        </LazyDialog>
      )}
    </>
  );
}
