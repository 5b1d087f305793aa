"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { Membership } from "../../organization/records.js";
import { isOffered, type MemberRowAction } from "../../state/members/rowAction.js";
import type { RowActionsState } from "../../state/members/useRowActions.js";
import { useMemberSelectionDialogs } from "../../state/members/useMemberSelectionDialogs.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { RoleMenu } from "../role-picker/RoleMenu.js";
import { Button } from "../ui/Button.js";
import { ListboxButton } from "../ui/ListboxButton.js";
import { LazyDialog } from "../ui/LazyDialog.js";
import { SelectionBar } from "../list/SelectionBar.js";

interface MemberSelectionBarProps {
  readonly table: MemberTableState;
  /** The app's. */
  readonly actions: readonly MemberRowAction[];
  readonly rowActions: Pick<RowActionsState, "selectMany">;
}

/** Who is chosen, what can be done to all of them at once, and how far that is. */
export function MemberSelectionBar({ table, actions, rowActions }: MemberSelectionBarProps) {
  const { labels, formatCount } = useCoreLocale();
  const { list, bulk, canSelect, canChangeRoles, canRemove } = table;
  const { selection, matching } = bulk;
  const { dialog, pickRole, confirm, close } = useMemberSelectionDialogs();
  const isViewer = (row: Membership) => row.publicUserData.userId === table.viewerId;
  const chosen = selection.rows.length;
  const elsewhere = chosen - list.data.filter((row) => selection.rows.includes(row)).length;
  const leftOut = matching.isSelected ? matching.excluded : list.data.filter(table.isProtected).length;
  const note = [
    elsewhere > 0 && formatCount(elsewhere, labels.selectedElsewhere),
    matching.excludesViewer && labels.excludingYou,
    selection.shown === "all" && leftOut > 0 && formatCount(leftOut, labels.excludingReadOnly),
  ].filter(Boolean);
  return (
    <>
      <SelectionBar
        selection={selection}
        note={note.join(" · ")}
        progress={matching.progress ?? bulk.progress}
        progressWords={matching.progress && labels.selecting}
        isInactive={!canSelect || list.data.length === 0}
        onStop={matching.progress ? matching.stop : bulk.stop}
      >
        {selection.shown === "all" && list.pageCount > 1 && !matching.isSelected && (
          <Button size="small" variant="ghost" onClick={matching.select}>
            {formatCount(list.count, table.isFiltered ? labels.selectAllMatching : labels.selectAllMembers)}
          </Button>
        )}
        {canChangeRoles && table.roles && (
          <ListboxButton
            isOpen={dialog?.type === "pickRole"}
            aria-label={formatCount(chosen, labels.changeRoles)}
            onClick={({ currentTarget }) => pickRole(currentTarget)}
            className="roster:h-7 roster:border roster:border-line-strong roster:bg-surface roster:px-2 roster:font-medium"
          >
            {labels.changeRole}
          </ListboxButton>
        )}
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
        {canRemove && (
          <Button size="small" aria-label={formatCount(chosen, labels.removeMembers)} onClick={() => confirm()}>
            {labels.remove}
          </Button>
        )}
      </SelectionBar>
      {dialog?.type === "pickRole" && chosen > 0 && (
        <RoleMenu
          anchor={dialog.anchor}
          roles={table.roles ?? []}
          value={undefined}
          label={formatCount(chosen, labels.changeRoles)}
          onSelect={(key) => {
            const role = table.roles?.find((known) => known.key === key);
            if (role) confirm(role);
          }}
          onClose={close}
        />
      )}
      {dialog?.type === "confirm" && (
        <LazyDialog part={memberDialogs} onClose={close}>
          {({ BulkChangeDialog }) => (
            <BulkChangeDialog
              chosen={selection.rows}
              shown={list.data}
              role={dialog.role}
              roles={table.roles ?? []}
              onConfirm={({ rows, gone }) => {
                selection.remove(gone);
                if (dialog.role) bulk.changeRoles(dialog.role.key, rows);
                else bulk.remove(rows);
              }}
              onClose={close}
            />
          )}
        </LazyDialog>
      )}
    </>
  );
}
