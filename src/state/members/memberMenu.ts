import type { MemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { copyText } from "../../lib/dom/copyText.js";
import type { Membership } from "../../organization/records.js";
import { isOffered, type MemberRowAction } from "./rowAction.js";
import type { MemberDialogsState } from "./useMemberDialogs.js";
import type { MemberTableState } from "./useMemberTable.js";
import type { RowActionsState } from "./useRowActions.js";

export interface MemberMenuOptions {
  readonly table: MemberTableState;
  readonly dialogs: MemberDialogsState;
  /** The app's. */
  readonly actions: readonly MemberRowAction[];
  readonly rowActions: Pick<RowActionsState, "select">;
  /** Absent where there is nothing more to see of a member. */
  readonly onOpenDetails?: (() => void) | undefined;
  readonly onPickRole: () => void;
}

/** What can be seen of a member, copied, changed, what the app adds, and their removal. */
export function memberMenu(membership: Membership, options: MemberMenuOptions, labels: MemberDialogLocale["labels"]) {
  const { table, dialogs, actions, rowActions, onOpenDetails, onPickRole } = options;
  const { identifier, userId } = membership.publicUserData;
  const context = { isViewer: userId === table.viewerId, isProtected: table.isProtected(membership) };
  const canChange = !context.isProtected;
  const canPickRole = table.canChangeRoles && canChange && table.roles?.some(({ key }) => key === membership.role);
  const copyEmail = async (address: string) =>
    table.tell((await copyText(address)) ? labels.emailCopied(address) : labels.emailNotCopied(address));
  return [
    ...(onOpenDetails ? [{ id: "details", label: labels.viewDetails, onSelect: onOpenDetails }] : []),
    ...(identifier === null
      ? []
      : [{ id: "copy-email", label: labels.copyEmail, onSelect: () => void copyEmail(identifier) }]),
    ...(canPickRole ? [{ id: "change-role", label: labels.changeRole, onSelect: onPickRole }] : []),
    ...actions
      .filter((action) => isOffered(action, membership, context))
      .map((action) => ({ ...action, onSelect: () => rowActions.select(action, membership) })),
    ...(table.canRemove && canChange
      ? [
          {
            id: "remove",
            label: labels.removeMember,
            isDestructive: true,
            onSelect: () => dialogs.open.confirmRemoval(membership),
          },
        ]
      : []),
  ];
}
