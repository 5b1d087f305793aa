"use client";

import { memo } from "react";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import { managersOf } from "../../organization/rules/managed.js";
import { addressBeside, fullName } from "../../organization/rules/personName.js";
import type { Membership, Role } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";
import type { RowWrite } from "../../query/writes/rowWrites.js";
import { Avatar } from "../ui/Avatar.js";
import { lockElement, nameElement } from "./memberCells.js";
import { hasAddressColumn } from "./defaultColumns.js";
import { columnLabel, type MemberCell, type MemberColumn } from "../../state/members/memberColumn.js";
import { isOffered, type MemberRowAction } from "../../state/members/rowAction.js";
import type { TableFit } from "../list/columnFit.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { GRID } from "../list/gridClasses.js";
import { valueElement, type GridCell, GridRow, lineElement } from "../list/GridRow.js";
import { menuButtonElement } from "../list/RowMenuButton.js";
import { endText } from "../../labels/endText.js";
import { canRetry } from "../../state/list/useFailedWrites.js";
import { Badge } from "../ui/Badge.js";

/** What a row's buttons ask the table for. The object stays the same, so that rows need not render again. */
export interface MemberRowHandlers {
  readonly onSelect: (membership: Membership, isRange: boolean) => void;
  /** Absent where there is nothing more to see of a member. */
  readonly onOpen: ((membership: Membership) => void) | undefined;
  /** Says why something cannot be edited. */
  readonly onExplain: (text: string) => void;
  readonly onPickRole: (membership: Membership, slot: number, anchor: HTMLElement) => void;
  readonly onOpenActions: (membership: Membership, slot: number, anchor: HTMLElement) => void;
  readonly onRetry: (membership: Membership, write: RowWrite<Membership>) => void;
  readonly onDismiss: (membership: Membership, write: RowWrite<Membership>) => void;
}

export interface MemberRowProps {
  /** Where in the page the row stands, from 0. */
  readonly slot: number;
  /** Its place in the whole list, from 1. */
  readonly place: number;
  readonly membership: Membership;
  /** What the person is called where something is done to them. */
  readonly name: string;
  /** The latest write to this member. */
  readonly write: RowWrite<Membership> | undefined;
  readonly roles: readonly Role[] | undefined;
  readonly isViewer: boolean;
  /** The viewer manages members, but may not change this one. */
  readonly isProtected: boolean;
  readonly readOnlyReason: string | undefined;
  /** Whether it can be chosen; `undefined`: not known yet. */
  readonly canSelect: boolean | undefined;
  readonly isSelected: boolean;
  /** It waits for its turn in a change of many. */
  readonly isQueued: boolean;
  readonly isPickingRole: boolean;
  readonly areActionsOpen: boolean;
  readonly canRemove: boolean | undefined;
  readonly canChangeRole: boolean;
  /** What stands beside the person; the same object as long as it is the same. */
  readonly columns: readonly MemberColumn[];
  readonly fit: TableFit;
  /** The app's actions of its menu; the same object as long as it is the same. */
  readonly actions: readonly MemberRowAction[];
  /** Whether other writes failed too, so that their number is announced. */
  readonly isFailureCounted: boolean;
  readonly handlers: MemberRowHandlers;
}

/** One member. It renders again only when something of its own changes. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const {
    slot,
    place,
    membership,
    name,
    write,
    roles,
    isViewer,
    isProtected,
    readOnlyReason,
    canSelect,
    isSelected,
    isQueued,
    isPickingRole,
  } = props;
  const { canChangeRole, canRemove, areActionsOpen, columns, fit, actions, isFailureCounted, handlers } = props;
  const { onOpen } = handlers;
  const locale = useCoreLocale();
  const { labels, formatDate, formatTime, formatDistance, roleText } = locale;
  const parts = useParts();
  const { publicUserData: person, createdAt, status, expiresAt } = membership;
  const end = status === "active" && expiresAt !== null ? endText(expiresAt, locale) : undefined;
  const shownName = fullName(person) ?? person.username;
  const address = hasAddressColumn(columns) ? undefined : addressBeside(person);
  const isPending = isQueued || write?.status === "pending";
  const hasActions =
    onOpen !== undefined ||
    person.identifier !== null ||
    ((canRemove === true || canChangeRole || canSelect === true) && !isProtected) ||
    actions.some((action) => isOffered(action, membership, { isViewer, isProtected }));
  const shown: MemberCell = {
    name,
    roleName: roleText(roles?.find(({ key }) => key === membership.role)?.name ?? membership.roleName),
    roles,
    isPending,
    isProtected,
    readOnlyReason,
    canChangeRole,
    isPickingRole,
    explain: handlers.onExplain,
    pickRole: (anchor) => handlers.onPickRole(membership, slot, anchor),
    labels,
    formatDate,
    formatTime,
    formatDistance,
  };
  const cells = columns.map((column): GridCell => {
    const { id, isPlainInCard = false, render, showsWrites, className } = column;
    const text = column.text?.(membership);
    return {
      id,
      label: !isPlainInCard && text !== "" && columnLabel(column, labels),
      isBusy: (showsWrites && isPending) || undefined,
      className,
      content: render ? render(membership, shown) : valueElement(text),
    };
  });
  return (
    <GridRow
      slot="member"
      rowId={memberships.idOf(membership)}
      place={place}
      name={name}
      facts={[
        addressBeside(person),
        shown.roleName,
        ...(createdAt > 0 ? [labels.joined, formatDate(createdAt)] : []),
        ...(status === "active" ? [] : [labels.statuses[status]]),
        ...(end ? [end] : []),
        ...managersOf(membership).map((manager) => labels.managedBy(manager.name)),
      ]}
      selectLabel={canSelect && !isProtected ? labels.select(name) : undefined}
      hasCheckboxes={canSelect !== false}
      isSelected={isSelected}
      onSelect={(isRange) => handlers.onSelect(membership, isRange)}
      isPending={isPending}
      isViewer={isViewer}
      picture={Avatar.renderIn(parts, { person })}
      cells={cells}
      fit={fit}
      actions={
        hasActions &&
        menuButtonElement(parts, {
          slot: "member",
          label: labels.actionsFor(name),
          isOpen: areActionsOpen,
          onOpen: (anchor) => handlers.onOpenActions(membership, slot, anchor),
        })
      }
      error={
        write?.error &&
        !isQueued && (
          <FailedWriteNote
            name={name}
            words={labels.memberWrites[write.name]}
            error={write.error}
            canRetry={canRetry(write, roles)}
            isCounted={isFailureCounted}
            onRetry={() => handlers.onRetry(membership, write)}
            onDismiss={() => handlers.onDismiss(membership, write)}
          />
        )
      }
    >
      <span className={cx(GRID.nameLine, !address && GRID.wrapping)}>
        {nameElement({
          title: shownName ?? undefined,
          "aria-label": shownName && name.startsWith(`${shownName} (`) ? name : undefined,
          onClick: onOpen && (() => onOpen(membership)),
          className: cx(
            address ? GRID.text : GRID.name,
            shownName ? "roster:font-semibold" : "roster:font-normal roster:text-muted",
          ),
          children: shownName ?? labels.unnamed,
        })}
        {readOnlyReason &&
          lockElement({
            slot: "member-read-only",
            reason: readOnlyReason,
            label: labels.readOnly(name, readOnlyReason),
            onExplain: handlers.onExplain,
          })}
        {isViewer && <Badge>{labels.you}</Badge>}
        {person.banned && <Badge isWarning>{labels.banned}</Badge>}
        {person.deprovisioned && <Badge isWarning>{labels.deprovisioned}</Badge>}
        {status !== "active" && <Badge isWarning>{labels.statuses[status]}</Badge>}
        {end && <Badge suppressHydrationWarning>{end}</Badge>}
      </span>
      {address && lineElement(address, { className: "roster:text-muted" })}
    </GridRow>
  );
});
