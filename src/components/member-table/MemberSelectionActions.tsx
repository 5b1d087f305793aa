"use client";

import { useParts } from "../../hooks/OrganizationProvider.js";
import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import type { Membership } from "../../organization/records.js";
import { usePrefetchBefore } from "../../state/list/usePrefetchBefore.js";
import { isOffered, type MemberRowAction } from "../../state/members/rowAction.js";
import type { GroupChange, MemberSelectionDialogsState } from "../../state/members/useMemberSelectionDialogs.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { RowActionsState } from "../../state/members/useRowActions.js";
import { BulkChangeDialog } from "../member-dialogs/BulkChangeDialog.js";
import { groupDialogs } from "../groups/lazyGroupDialogs.js";
import { RoleListbox } from "../role-picker/RoleListbox.js";
import { Button } from "../ui/Button.js";
import { LazyDialog } from "../ui/LazyDialog.js";
import { listboxButtonElement } from "../ui/ListboxButton.js";

export interface MemberSelectionActionsProps {
  readonly table: MemberTableState;
  /** The app's. */
  readonly actions: readonly MemberRowAction[];
  readonly rowActions: Pick<RowActionsState, "selectMany">;
  readonly dialogs: MemberSelectionDialogsState;
}

/** The buttons of the selection bar: what can be done to all selected members at once. */
export function MemberSelectionActions({ table, actions, rowActions, dialogs }: MemberSelectionActionsProps) {
  const { labels, formatCount } = useMemberDialogLocale();
  const { list, bulk, canChangeRoles, canChangeGroups, canRemove } = table;
  const { selection, matching } = bulk;
  const parts = useParts();
  const isViewer = (row: Membership) => row.publicUserData.userId === table.viewerId;
  const chosen = selection.rows.length;
  const groupButton = (change: GroupChange) =>
    Button.renderIn(parts, {
      size: "small",
      onClick: () => dialogs.groups(change),
      children: change === "add" ? labels.addToGroup : labels.removeFromGroup,
    });
  const inactive = selection.rows.filter(({ status }) => status === "inactive");
  return (
    <>
      {selection.shown === "all" &&
        list.pageCount > 1 &&
        !matching.isSelected &&
        Button.renderIn(parts, {
          size: "small",
          variant: "ghost",
          onClick: matching.select,
          children: formatCount(list.count, table.isFiltered ? labels.selectAllMatching : labels.selectAllMembers),
        })}
      {canChangeRoles &&
        table.roles &&
        listboxButtonElement({
          isOpen: dialogs.dialog?.type === "pickRole",
          "aria-label": formatCount(chosen, labels.changeRoles),
          onClick: ({ currentTarget }) => dialogs.pickRole(currentTarget),
          className:
            "roster:h-7 roster:border roster:border-line-strong roster:bg-surface roster:px-2 roster:font-medium",
          children: labels.changeRole,
        })}
      {canChangeGroups && groupButton("add")}
      {canChangeGroups && selection.rows.some(({ groups = [] }) => groups.length > 0) && groupButton("remove")}
      {actions.map((action) => {
        const rows = action.onSelectMany
          ? selection.rows.filter((row) => isOffered(action, row, { isViewer: isViewer(row), isProtected: false }))
          : [];
        return (
          rows.length > 0 && (
            <Button
              key={action.id}
              size="small"
              data-slot={`members-${action.id}`}
              data-destructive={action.isDestructive || undefined}
              onClick={() => rowActions.selectMany(action, rows, () => selection.remove(rows))}
              className="roster:data-destructive:text-danger-text"
            >
              {action.icon && <span aria-hidden>{action.icon}</span>}
              <span>{action.label}</span>
            </Button>
          )
        );
      })}
      {inactive.length > 0 &&
        table.can("reactivateMember") &&
        Button.renderIn(parts, {
          size: "small",
          "aria-label": formatCount(inactive.length, labels.reactivateMembers),
          onClick: () => bulk.reactivate(),
          children: labels.reactivateMember,
        })}
      {inactive.length < chosen &&
        table.can("deactivateMember") &&
        Button.renderIn(parts, {
          size: "small",
          "aria-label": formatCount(chosen - inactive.length, labels.deactivateMembers),
          onClick: () => dialogs.confirm({ write: "deactivateMember" }),
          children: labels.deactivateMember,
        })}
      {canRemove &&
        Button.renderIn(parts, {
          size: "small",
          "aria-label": formatCount(chosen, labels.removeMembers),
          onClick: () => dialogs.confirm({ write: "removeMember" }),
          children: labels.remove,
        })}
    </>
  );
}

/** What opens over the table for the selected members: the list of roles, and the dialog that asks before a change. */
export function MemberSelectionDialogs({ table, dialogs }: Pick<MemberSelectionActionsProps, "table" | "dialogs">) {
  const { labels, formatCount } = useMemberDialogLocale();
  const { list, bulk, roles = [] } = table;
  const { selection } = bulk;
  const { dialog, confirm, close } = dialogs;
  usePrefetchBefore(
    list,
    (row) => dialog?.type === "confirm" && dialog.change.write === "removeMember" && selection.has(row),
  );
  if (dialog?.type === "pickRole" && selection.rows.length > 0) {
    return (
      <RoleListbox
        anchor={dialog.anchor}
        roles={roles}
        value={undefined}
        label={formatCount(selection.rows.length, labels.changeRoles)}
        onSelect={(key) => {
          const role = roles.find((known) => known.key === key);
          if (role) confirm({ write: "updateMember", role });
        }}
        onClose={close}
      />
    );
  }
  if (dialog?.type === "groups") {
    return (
      <LazyDialog part={groupDialogs} onClose={close}>
        {({ BulkGroupDialog }) => (
          <BulkGroupDialog
            change={dialog.change}
            rows={selection.rows}
            onConfirm={dialog.change === "add" ? bulk.addToGroup : bulk.removeFromGroup}
            onClose={close}
          />
        )}
      </LazyDialog>
    );
  }
  if (dialog?.type !== "confirm") return null;
  return (
    <BulkChangeDialog
      chosen={selection.rows}
      shown={list.data}
      change={dialog.change}
      roles={roles}
      onConfirm={({ rows, gone }) => {
        selection.remove(gone);
        const { write, role } = dialog.change;
        if (write === "updateMember") bulk.changeRoles(role.key, rows);
        else if (write === "deactivateMember") bulk.deactivate(rows);
        else bulk.remove(rows);
      }}
      onClose={close}
    />
  );
}
