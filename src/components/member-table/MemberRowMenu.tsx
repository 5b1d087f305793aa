"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import type { Membership } from "../../organization/records.js";
import { memberMenu, type MemberMenuOptions } from "../../state/members/memberMenu.js";
import { RowMenu } from "../list/RowMenu.js";

interface MemberRowMenuProps extends MemberMenuOptions {
  readonly membership: Membership;
  /** The button that opened it. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** The open menu of a member. */
export function MemberRowMenu({ membership, anchor, onClose, ...options }: MemberRowMenuProps) {
  const { labels } = useMemberDialogLocale();
  return (
    <RowMenu
      anchor={anchor}
      items={memberMenu(membership, options, labels)}
      label={labels.actionsFor(options.table.nameOf(membership.publicUserData))}
      slot="member"
      onClose={onClose}
    />
  );
}
