"use client";

import type { CoreLocale } from "../../labels/LocaleProvider.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { memberships } from "../../query/lists/memberships.js";
import type { MemberMenuOptions } from "../../state/members/memberMenu.js";
import type { IsReadOnly } from "../../state/members/useMemberRows.js";
import { usePrefetchMember } from "../../state/members/useMemberSearch.js";
import { groupDialogs } from "../groups/lazyGroupDialogs.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { LazyDialog } from "../ui/LazyDialog.js";

export const memberDetails = lazyPart(() => import("./MemberPanel.js"));

interface MemberTableDialogsOptions extends Pick<MemberMenuOptions, "table" | "dialogs" | "actions" | "rowActions"> {
  readonly isReadOnly: IsReadOnly | undefined;
  /** Whether there is more to see of a member. */
  readonly canOpenDetails: boolean;
}

/** What opens over the table: the list of roles, a row's actions, a member's details, and questions before a change. */
export function memberTableDialogsElement(
  { isReadOnly, canOpenDetails, ...options }: MemberTableDialogsOptions,
  { labels }: CoreLocale,
) {
  const { dialogs, table } = options;
  const { dialog, open, close, picked, giveRole } = dialogs;
  return (
    <>
      {dialog?.type === "pickRole" && picked && (
        <LazyDialog part={memberDialogs} onClose={close}>
          {({ RoleListbox }) => (
            <RoleListbox
              key={picked.id}
              anchor={dialog.anchor}
              roles={table.roles ?? []}
              value={picked.role}
              label={labels.roleOf(table.nameOf(picked.publicUserData))}
              onSelect={(role) => giveRole(picked, role)}
              onClose={close}
            />
          )}
        </LazyDialog>
      )}
      {dialog?.type === "actions" && picked && (
        <LazyDialog part={memberDialogs} onClose={close}>
          {({ MemberRowMenu }) => (
            <MemberRowMenu
              key={picked.id}
              {...options}
              membership={picked}
              anchor={dialog.anchor}
              onOpenDetails={canOpenDetails ? () => table.setOpenMember(memberships.idOf(picked)) : undefined}
              onPickRole={() => open.pickRole(picked, dialog.slot, dialog.anchor)}
              onClose={close}
            />
          )}
        </LazyDialog>
      )}
      {canOpenDetails && table.openMember !== "" && (
        <LazyDialog
          part={memberDetails}
          onClose={() => table.setOpenMember("")}
          fallback={<MemberSearch table={table} />}
        >
          {({ MemberPanel }) => <MemberPanel {...options} isReadOnly={isReadOnly} />}
        </LazyDialog>
      )}
      {dialog?.type === "groups" && (
        <LazyDialog part={groupDialogs} onClose={close}>
          {({ MemberGroupsDialog }) => (
            <MemberGroupsDialog membership={dialog.membership} table={table} onClose={close} />
          )}
        </LazyDialog>
      )}
      {dialog && !("anchor" in dialog) && dialog.type !== "groups" && (
        <LazyDialog part={memberDialogs} onClose={close}>
          {({ MemberChangeDialog }) => <MemberChangeDialog asked={dialog} table={table} onClose={close} />}
        </LazyDialog>
      )}
    </>
  );
}

/** Looks for the open member while the panel's code is fetched. */
function MemberSearch({ table }: Pick<MemberTableDialogsOptions, "table">) {
  usePrefetchMember(table.openMember, table.list.data);
  return null;
}
