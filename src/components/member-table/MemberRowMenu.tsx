"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { copyText } from "../../lib/dom/copyText.js";
import type { Membership } from "../../organization/records.js";
import { isOffered, type MemberRowAction } from "../../state/members/rowAction.js";
import type { MemberDialogsState } from "../../state/members/useMemberDialogs.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { RowActionsState } from "../../state/members/useRowActions.js";
import { RowMenu, type RowMenuItem } from "../list/RowMenu.js";

interface MemberRowMenuProps {
  readonly membership: Membership;
  /** Where in the page the row stands, from 0. */
  readonly slot: number;
  /** The button that opened it. */
  readonly anchor: HTMLElement;
  readonly table: MemberTableState;
  readonly dialogs: MemberDialogsState;
  /** Whether there is more to see of a member. */
  readonly canOpenDetails: boolean;
  /** The app's. */
  readonly actions: readonly MemberRowAction[];
  readonly rowActions: Pick<RowActionsState, "select">;
}

/** The open menu of a member: what can be seen of them, copied, changed, what the app adds, and their removal. */
export function MemberRowMenu(props: MemberRowMenuProps) {
  const { membership, slot, anchor, table, dialogs, canOpenDetails, actions, rowActions } = props;
  const { labels } = useMemberDialogLocale();
  const { open, close } = dialogs;
  const { identifier, userId } = membership.publicUserData;
  const context = { isViewer: userId === table.viewerId, isProtected: table.isProtected(membership) };
  const canChange = !context.isProtected;

  const copyEmail = async (address: string) => {
    table.tell((await copyText(address)) ? labels.emailCopied(address) : labels.emailNotCopied(address));
  };
  const items: RowMenuItem[] = [];
  if (canOpenDetails)
    items.push({ id: "details", label: labels.viewDetails, onSelect: () => open.details(membership) });
  if (identifier !== null)
    items.push({ id: "copy-email", label: labels.copyEmail, onSelect: () => void copyEmail(identifier) });
  if (table.canChangeRoles && canChange && table.roles?.some(({ key }) => key === membership.role))
    items.push({
      id: "change-role",
      label: labels.changeRole,
      onSelect: () => open.pickRole(membership, slot, anchor),
    });
  for (const action of actions) {
    if (isOffered(action, membership, context))
      items.push({ ...action, onSelect: () => rowActions.select(action, membership) });
  }
  if (table.canRemove && canChange)
    items.push({
      id: "remove",
      label: labels.removeMember,
      isDestructive: true,
      onSelect: () => open.confirmRemoval(membership),
    });
  return (
    <RowMenu
      anchor={anchor}
      items={items}
      label={labels.actionsFor(table.nameOf(membership.publicUserData))}
      slot="member"
      onClose={close}
    />
  );
}
