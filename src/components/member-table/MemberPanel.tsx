"use client";

import { useEffect, useState } from "react";
import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import type { Membership } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";
import type { PageStep } from "../../state/list/usePagination.js";
import type { MemberMenuOptions } from "../../state/members/memberMenu.js";
import { useMemberSearch } from "../../state/members/useMemberSearch.js";
import type { IsReadOnly } from "../../state/members/useMemberRows.js";
import { RowMenuButton } from "../list/RowMenuButton.js";
import { MemberDetails } from "../member-details/MemberDetails.js";
import { RoleListbox } from "../role-picker/RoleListbox.js";
import { MemberRowMenu } from "./MemberRowMenu.js";

interface MemberPanelProps extends Pick<MemberMenuOptions, "table" | "dialogs" | "actions" | "rowActions"> {
  readonly isReadOnly: IsReadOnly | undefined;
}

/** The details of the member that the view names, also when they are on another page: with their actions, and the ones beside them. */
export function MemberPanel({ isReadOnly, ...options }: MemberPanelProps) {
  const { table } = options;
  const { list, openMember, setOpenMember, pagination } = table;
  const { labels } = useMemberDialogLocale();
  const isThem = (row: Membership | undefined) => row !== undefined && memberships.idOf(row) === openMember;
  /** As they were when they were opened: the panel says what has changed since. */
  const [opened, setOpened] = useState<Membership>();
  const shown = list.data.find(isThem);
  const known = isThem(opened) ? opened : shown;
  const found = useMemberSearch(openMember, known === undefined);
  const membership = known ?? found.data.find(isThem);
  if (membership && membership !== opened) setOpened(membership);

  const close = () => setOpenMember("");
  // A removed member has no details, and the notice that undoes it is behind the panel.
  const write = table.writes.get(openMember);
  const isRemoved = write?.name === "removeMember" && write.status !== "error";
  const isMissing = membership === undefined && found.isSuccess && !found.isPlaceholderData;
  const giveUp = useLatestCallback(() => {
    table.tell(found.isError ? labels.membersFailed : labels.memberNotFound);
    close();
  });
  const leave = useLatestCallback(close);
  useEffect(() => {
    if (isRemoved) leave();
  }, [isRemoved, leave]);
  useEffect(() => {
    if (isMissing || found.isError) giveUp();
  }, [isMissing, found.isError, giveUp]);

  /** Where to go once another page is there. */
  const [turn, setTurn] = useState<{ readonly from: number; readonly at: 0 | -1 }>();
  const place = list.data.findIndex(isThem);
  const hasTurned = turn !== undefined && turn.from !== list.page && !list.isPlaceholderData;
  if (hasTurned && place >= 0) setTurn(undefined);
  const arrive = useLatestCallback((row: Membership) => setOpenMember(memberships.idOf(row)));
  const arrived = hasTurned && place < 0 ? list.data.at(turn.at) : undefined;
  useEffect(() => {
    if (arrived) arrive(arrived);
  }, [arrived, arrive]);
  const stepTo = (row: Membership | undefined, page: PageStep, at: 0 | -1) => {
    if (row) return () => setOpenMember(memberships.idOf(row));
    // The buttons stay while the page is turned, and with them the focus.
    if (place < 0) return turn && (() => {});
    if (page.isDisabled) return undefined;
    return () => {
      setTurn({ from: list.page, at });
      page.go();
    };
  };
  if (!membership) return null;
  return (
    <MemberDetails
      membership={membership}
      rows={list.data}
      isReadOnly={isReadOnly}
      actions={<PanelMenu key={openMember} {...options} membership={shown ?? membership} />}
      previous={stepTo(place > 0 ? list.data[place - 1] : undefined, pagination.previous, -1)}
      next={stepTo(place < 0 ? undefined : list.data[place + 1], pagination.next, 0)}
      onClose={close}
    />
  );
}

interface PanelMenuProps extends Omit<MemberPanelProps, "isReadOnly"> {
  readonly membership: Membership;
}

/** The same actions as in the member's row. What they open stands in the panel, which is modal. */
function PanelMenu({ membership, ...options }: PanelMenuProps) {
  const { table, dialogs } = options;
  const { labels } = useMemberDialogLocale();
  const [open, setOpen] = useState<{ readonly type: "menu" | "roles"; readonly anchor: HTMLElement }>();
  const name = table.nameOf(membership.publicUserData);
  const close = () => setOpen(undefined);
  return (
    <>
      <RowMenuButton
        slot="member-panel"
        tabIndex={0}
        label={labels.actionsFor(name)}
        isOpen={open?.type === "menu"}
        onOpen={(anchor) => setOpen(open ? undefined : { type: "menu", anchor })}
      />
      {open?.type === "menu" && (
        <MemberRowMenu
          {...options}
          membership={membership}
          anchor={open.anchor}
          onPickRole={() => setOpen({ type: "roles", anchor: open.anchor })}
          onClose={close}
        />
      )}
      {open?.type === "roles" && (
        <RoleListbox
          anchor={open.anchor}
          roles={table.roles ?? []}
          value={membership.role}
          label={labels.roleOf(name)}
          onSelect={(role) => dialogs.giveRole(membership, role)}
          onClose={close}
        />
      )}
    </>
  );
}
