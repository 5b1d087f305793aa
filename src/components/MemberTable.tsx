"use client";

import { type ComponentProps, type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useLocale } from "../labels/LocaleProvider.js";
import { cx } from "../lib/cx.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import { type UseMemberTableOptions, useMemberTable } from "../state/useMemberTable.js";
import { MemberRow, type MemberRowHandlers } from "./MemberRow.js";
import { MemberTableHead } from "./MemberTableHead.js";
import { MemberTableNotes } from "./MemberTableNotes.js";
import { MemberTablePlaceholder } from "./MemberTablePlaceholder.js";
import { MemberTableSkeleton } from "./MemberTableSkeleton.js";
import { MemberTableToolbar } from "./MemberTableToolbar.js";
import { Pager } from "./Pager.js";
import { RemoveMemberDialog } from "./RemoveMemberDialog.js";
import { RoleListbox } from "./RoleListbox.js";
import { BusyBar } from "./ui/ListNotes.js";
import { Notice } from "./ui/Notice.js";
import { useRowFocus } from "./useRowFocus.js";

export interface MemberTableProps extends UseMemberTableOptions, Omit<ComponentProps<"div">, "children"> {
  /** What the table is called, where a page has more than one. Default: "Members". */
  readonly label?: string;
  /** What stands at the end of the toolbar, e.g. an `AddMemberDialog`. */
  readonly toolbar?: ReactNode;
  /** Where the dialog is put, for an app that themes a part of its page only. Default: the body. */
  readonly dialogContainer?: HTMLElement | null;
}

/** Whom a click is about, and the row they stood in then. */
interface Target {
  readonly membership: Membership;
  readonly slot: number;
}

/** The members of the organization: find them, see them a page at a time, change their roles, remove them. */
export function MemberTable({
  initialPage,
  pageSize,
  page,
  onPageChange,
  onPageSizeChange,
  pageSizes,
  search,
  roleFilter,
  onRoleFilterChange,
  orderBy,
  onOrderByChange,
  label: givenLabel,
  toolbar,
  dialogContainer,
  className,
  ...props
}: MemberTableProps) {
  const paging = { initialPage, pageSize, page, onPageChange, onPageSizeChange };
  const state = useMemberTable({
    ...paging,
    pageSizes,
    search,
    roleFilter,
    onRoleFilterChange,
    orderBy,
    onOrderByChange,
  });
  const { list, status, roles, viewerId, writes, actions } = state;
  const { labels } = useLocale();
  const label = givenLabel ?? labels.members;
  const [picking, setPicking] = useState<Target & { readonly anchor: HTMLElement }>();
  const [removing, setRemoving] = useState<Target>();
  const table = useRef<HTMLTableElement>(null);
  const rowFocus = useRowFocus(table);

  // The list of roles closes when its row comes to show somebody else.
  if (picking && list.data[picking.slot]?.id !== picking.membership.id) setPicking(undefined);

  const focusTable = useCallback(() => table.current?.focus(), []);
  /** What is clicked in a message goes away with it: the focus goes to the row it is about. */
  const focusRow = useCallback((id: string) => {
    const button = table.current?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"] button`);
    (button ?? table.current)?.focus();
  }, []);
  const handlers = useMemo<MemberRowHandlers>(
    () => ({
      onPickRole: (membership, slot, anchor) =>
        setPicking((open) => (open?.anchor === anchor ? undefined : { membership, slot, anchor })),
      onRemove: (membership, slot) => setRemoving({ membership, slot }),
      onRetry: (membership, write) => {
        focusRow(membership.id);
        actions.retry(membership, write);
      },
      onDismiss: (membership, write) => {
        focusRow(membership.id);
        actions.dismiss(write);
      },
    }),
    [actions, focusRow],
  );

  /** The row of a removed member is gone: the next one's button gets the focus, else the last one's, else the table. */
  const focusNear = (slot: number) => {
    const buttons = table.current?.querySelectorAll<HTMLElement>('[data-slot="member-remove"]') ?? [];
    (buttons[slot] ?? buttons[buttons.length - 1] ?? table.current)?.focus();
  };

  /** Somebody else may change the member while the question is open. */
  const newsOf = ({ id, role: before, publicUserData }: Membership) => {
    const now = list.data.find((row) => row.id === id);
    return now && now.role !== before ? labels.changedMeanwhile(personName(publicUserData), now.roleName) : undefined;
  };
  const isReady = status === "ready";
  return (
    <div
      data-roster=""
      data-slot="member-table"
      data-status={status}
      data-busy={state.isBusy || undefined}
      {...props}
      onFocus={(event) => {
        props.onFocus?.(event);
        rowFocus.onFocus(event);
      }}
      onBlur={(event) => {
        props.onBlur?.(event);
        rowFocus.onBlur();
      }}
      className={cx(
        "roster:@container roster:w-full roster:min-w-0 roster:[contain-intrinsic-inline-size:min(56rem,100vw-4rem)] roster:flex roster:flex-col roster:gap-3",
        className,
      )}
    >
      {status !== "forbidden" && (
        <MemberTableToolbar search={search ? undefined : state.search} roleFilter={state.roleFilter} roles={roles}>
          {toolbar}
        </MemberTableToolbar>
      )}
      <div className="roster:relative roster:overflow-clip roster:rounded-surface roster:border roster:border-line roster:bg-surface">
        <BusyBar list={list} />
        <table
          ref={table}
          // The roles are written out: in a narrow place the rows are laid out as cards, and browsers then drop them.
          role="table"
          tabIndex={-1}
          aria-label={label}
          aria-busy={status === "loading" || list.isPlaceholderData}
          className="roster:w-full roster:table-fixed roster:-outline-offset-2 roster:@max-2xl:block"
        >
          <MemberTableHead sorting={state.sorting} hasActions={state.canRemove !== false} />
          <tbody role="rowgroup" data-stale={list.isPlaceholderData || undefined} className="roster:@max-2xl:block">
            {isReady &&
              list.data.map((membership, slot) => (
                <MemberRow
                  // By place, not by person: another page then reuses the rows (performance.md). Whatever a row remembers
                  // belongs to the person, and the focus follows them (useRowFocus).
                  key={slot}
                  slot={slot}
                  membership={membership}
                  write={writes.get(membership.publicUserData.userId)}
                  roles={roles}
                  isViewer={membership.publicUserData.userId === viewerId}
                  isPickingRole={picking?.slot === slot}
                  canChangeRole={state.canChangeRoles}
                  canRemove={state.canRemove}
                  handlers={handlers}
                />
              ))}
            {status === "loading" && <MemberTableSkeleton rows={list.pageSize} />}
          </tbody>
        </table>
        {!isReady && status !== "loading" && (
          <div className="roster:border-t roster:border-line">
            <MemberTablePlaceholder table={state} onAct={focusTable} />
          </div>
        )}
      </div>
      <MemberTableNotes table={state} handlers={handlers} onAct={focusTable} />
      {status !== "forbidden" && <Pager pagination={state.pagination} label={label} />}
      <Notice announcement={state.announcement} onAct={focusTable} />
      {picking && (
        <RoleListbox
          key={picking.membership.id}
          anchor={picking.anchor}
          roles={roles ?? []}
          value={picking.membership.role}
          label={labels.roleOf(personName(picking.membership.publicUserData))}
          onSelect={(key) => actions.changeRole(picking.membership, key)}
          onClose={() => setPicking(undefined)}
        />
      )}
      {removing && (
        <RemoveMemberDialog
          isOpen
          onOpenChange={() => setRemoving(undefined)}
          membership={removing.membership}
          news={newsOf(removing.membership)}
          isViewer={removing.membership.publicUserData.userId === viewerId}
          onConfirm={actions.remove}
          container={dialogContainer}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusNear(removing.slot);
          }}
        />
      )}
    </div>
  );
}
