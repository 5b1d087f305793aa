"use client";

import type { ReactNode } from "react";
import { isoTime } from "../../lib/isoTime.js";
import { managerOf, placeOf } from "../../organization/rules/managed.js";
import { addressBeside } from "../../organization/rules/personName.js";
import type { ManagedBy, Membership } from "../../organization/records.js";
import type { MemberCell, MemberColumn, MemberTextColumn } from "../../state/members/memberColumn.js";
import { GRID } from "../list/gridClasses.js";
import { valueElement } from "../list/GridRow.js";
import { lockElement } from "./memberCells.js";
import { IN_CELL, listboxButtonElement } from "../ui/ListboxButton.js";

/** Empty for 0, which means unknown. */
export const timeText = (time: number) => (time > 0 ? isoTime(time) : "");

export const timeElement = (time: number, { formatDate }: MemberCell) =>
  time > 0 && (
    <time suppressHydrationWarning dateTime={isoTime(time)} className="roster:whitespace-nowrap">
      {formatDate(time)}
    </time>
  );

function roleElement(membership: Membership, cell: MemberCell): ReactNode {
  const { role } = membership;
  const { name, roleName, roles, isProtected, readOnlyReason, labels } = cell;
  const manager = cell.canChangeRole && !isProtected ? managerOf(membership, "updateMember") : undefined;
  if (manager) return managedRoleElement(manager, cell);
  // The reason of the app is at the member's name.
  const reason = isProtected && readOnlyReason === undefined ? labels.protectedRole : undefined;
  const isListed = roles?.some(({ key }) => key === role) ?? true;
  return cell.canChangeRole && !isProtected && isListed ? (
    listboxButtonElement({
      "data-slot": "member-role",
      tabIndex: -1,
      isOpen: cell.isPickingRole,
      "aria-label": labels.changeRoleOf(name, roleName),
      onClick: ({ currentTarget }) => cell.pickRole(currentTarget),
      className: IN_CELL,
      children: roleName,
    })
  ) : (
    <span title={reason} className={GRID.value}>
      <span>{roleName}</span>
      {reason && <span className="roster:sr-only">{`. ${reason}`}</span>}
    </span>
  );
}

/** A role that a directory manages, with a lock that says so and leads there. */
function managedRoleElement(manager: ManagedBy, { name, roleName, labels, explain }: MemberCell): ReactNode {
  const url = placeOf(manager);
  const label = labels.roleManagedBy(name, manager.name);
  return (
    <span className="roster:flex roster:min-w-0 roster:items-center roster:gap-1">
      <span className={GRID.value}>{roleName}</span>
      {lockElement({
        slot: "member-managed-role",
        reason: labels.managedBy(manager.name),
        label: url === undefined ? label : labels.inNewTab(label),
        url,
        onExplain: explain,
      })}
    </span>
  );
}

/** Written out, so that the declarations don't hold the words of all columns. */
export type BuiltInColumn =
  | "name"
  | "emailAddress"
  | "userId"
  | "role"
  | "roleKey"
  | "joined"
  | "lastChanged"
  | "status"
  | "accessEnds"
  | "source"
  | "lastActive"
  | "twoFactor"
  | "signInMethods"
  | "groups";

/** A built-in column, named by the label of its id. */
export const builtIn = (id: BuiltInColumn, column: Omit<MemberTextColumn, "id" | "label">): MemberColumn => ({
  id,
  label: (labels) => labels[id],
  ...column,
});

export const emailAddress = builtIn("emailAddress", {
  width: 20.5,
  canGrow: true,
  sortBy: "email_address",
  isPlainInCard: true,
  text: ({ publicUserData }) => publicUserData.identifier ?? "",
  render: ({ publicUserData }) => valueElement(addressBeside(publicUserData)),
  className: "roster:text-muted roster:@max-xl:w-full",
});

export const role = builtIn("role", {
  width: 9,
  isPlainInCard: true,
  showsWrites: true,
  text: ({ roleName }) => roleName,
  render: roleElement,
  // No transition: each of its frames would look through the layers of all rows (a third of a role change at 500).
  className: "roster:aria-busy:opacity-70",
});

export const joined = builtIn("joined", {
  width: 8.5,
  sortBy: "created_at",
  priority: 3,
  text: ({ createdAt }) => timeText(createdAt),
  render: ({ createdAt }, cell) => timeElement(createdAt, cell),
  className: "roster:text-muted roster:digits",
});

/** The columns shown by default. */
export const DEFAULT_COLUMNS: readonly MemberColumn[] = [role, joined];

/** The address where rows have one line: it gives way before any other column. */
const COMPACT_ADDRESS: MemberColumn = { ...emailAddress, canGrow: false, priority: Infinity };

export const hasAddressColumn = (columns: readonly MemberColumn[]): boolean =>
  columns.some(({ id }) => id === emailAddress.id);

/** The columns as rendered: of compact rows, the address, which stands below the name in others, is one. */
export const columnsIn = (columns: readonly MemberColumn[], isCompact: boolean): readonly MemberColumn[] =>
  isCompact && !hasAddressColumn(columns) ? [COMPACT_ADDRESS, ...columns] : columns;
