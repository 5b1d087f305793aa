import type { MemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { copyText } from "../../lib/dom/copyText.js";
import { openInNewTab } from "../../lib/dom/openInNewTab.js";
import type { ManagedBy, Membership } from "../../organization/records.js";
import { managerOf, managersOf, placeOf } from "../../organization/rules/managed.js";
import { isOffered, type MemberRowAction } from "./rowAction.js";
import type { MemberDialogsState } from "./useMemberDialogs.js";
import type { MemberRowsState } from "./useMemberRows.js";
import type { RowActionsState } from "./useRowActions.js";

export interface MemberMenuOptions {
  readonly table: MemberRowsState;
  readonly dialogs: MemberDialogsState;
  /** The app's. */
  readonly actions: readonly MemberRowAction[];
  readonly rowActions: Pick<RowActionsState, "select">;
  /** Absent where there is nothing more to see of a member. */
  readonly onOpenDetails?: (() => void) | undefined;
  readonly onPickRole: () => void;
}

type StatusWrite = "deactivateMember" | "reactivateMember" | "updateMemberExpiry";

/** What can be seen of a member, copied, changed, what the app adds, and their removal. */
export function memberMenu(membership: Membership, options: MemberMenuOptions, labels: MemberDialogLocale["labels"]) {
  const { table, dialogs, actions, rowActions, onOpenDetails, onPickRole } = options;
  const { identifier, userId } = membership.publicUserData;
  const context = { isViewer: userId === table.viewerId, isProtected: table.isProtected(membership) };
  const canChange = !context.isProtected;
  const canChangeRole = table.canChangeRoles && canChange;
  const canRemove = table.canRemove && canChange;
  const role = canChangeRole ? managerOf(membership, "updateMember") : undefined;
  const status = canRemove ? managerOf(membership, "removeMember") : undefined;
  const canPickRole = canChangeRole && !role && table.roles?.some(({ key }) => key === membership.role);
  const can = (write: StatusWrite) => canChange && table.can(write) && !managerOf(membership, write);
  const copyEmail = async (address: string) =>
    table.tell((await copyText(address)) ? labels.emailCopied(address) : labels.emailNotCopied(address));
  return [
    ...(onOpenDetails ? [{ id: "details", label: labels.viewDetails, onSelect: onOpenDetails }] : []),
    ...(identifier === null
      ? []
      : [{ id: "copy-email", label: labels.copyEmail, onSelect: () => void copyEmail(identifier) }]),
    ...(canPickRole ? [{ id: "change-role", label: labels.changeRole, onSelect: onPickRole }] : []),
    ...(table.canChangeGroups && canChange && membership.groups
      ? [{ id: "groups", label: labels.editGroups, onSelect: () => dialogs.open.groups(membership) }]
      : []),
    // In place of what they rule out.
    ...managersOf({ managed: { role, status } }).map((manager) => managerItem(manager, table, labels)),
    ...(can("updateMemberExpiry")
      ? [{ id: "set-expiry", label: labels.setExpiry, onSelect: () => dialogs.open.ask("editExpiry", membership) }]
      : []),
    ...(membership.status === "inactive" && can("reactivateMember")
      ? [{ id: "reactivate", label: labels.reactivateMember, onSelect: () => table.actions.reactivate(membership) }]
      : []),
    ...(membership.status !== "inactive" && can("deactivateMember")
      ? [
          {
            id: "deactivate",
            label: labels.deactivateMember,
            onSelect: () => dialogs.open.ask("confirmDeactivation", membership),
          },
        ]
      : []),
    ...actions
      .filter((action) => isOffered(action, membership, context))
      .map((action) => ({ ...action, onSelect: () => rowActions.select(action, membership) })),
    ...(canRemove && !status
      ? [
          {
            id: "remove",
            label: labels.removeMember,
            isDestructive: true,
            onSelect: () => dialogs.open.ask("confirmRemoval", membership),
          },
        ]
      : []),
  ];
}

/** Says what manages a member, and leads there. */
function managerItem(
  manager: ManagedBy,
  { tell }: Pick<MemberRowsState, "tell">,
  labels: MemberDialogLocale["labels"],
) {
  const text = labels.managedBy(manager.name);
  const place = placeOf(manager);
  return {
    id: "managed",
    label: place === undefined ? text : labels.inNewTab(text),
    onSelect: () => (place === undefined ? tell(labels.changeIn(manager.name)) : openInNewTab(place)),
  };
}
