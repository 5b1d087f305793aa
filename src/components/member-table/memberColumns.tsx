"use client";

import type { ReactNode } from "react";
import { isoTime } from "../../lib/isoTime.js";
import { twoFactorState } from "../../organization/rules/matchesActivity.js";
import { managerOf, managersOf, placeOf } from "../../organization/rules/managed.js";
import { addressBeside, fullName } from "../../organization/rules/personName.js";
import type { ManagedBy, Membership } from "../../organization/records.js";
import type { MemberCell, MemberColumn } from "../../state/members/memberColumn.js";
import { signInMethodText } from "../../labels/signInMethodText.js";
import { GRID } from "../list/gridClasses.js";
import { valueElement } from "../list/GridRow.js";
import { lastActiveElement, twoFactorElement } from "./activityCells.js";
import { groupsElement, lockElement } from "./memberCells.js";
import { IN_CELL, listboxButtonElement } from "../ui/ListboxButton.js";

/** Empty for 0, which means unknown. */
const timeText = (time: number) => (time > 0 ? isoTime(time) : "");

const timeElement = (time: number, { formatDate }: MemberCell) =>
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

function addressElement({ publicUserData: person }: Membership): ReactNode {
  return valueElement(addressBeside(person));
}

/** Written out, so that the declarations don't hold the words of all columns. */
type BuiltInColumn =
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

/** The built-in columns, for `columns` of `MemberTable`. */
export const memberColumns: { readonly [Id in BuiltInColumn]: MemberColumn } = {
  name: { id: "name", label: ({ name }) => name, text: ({ publicUserData }) => fullName(publicUserData) ?? "" },
  emailAddress: {
    id: "emailAddress",
    label: ({ emailAddress }) => emailAddress,
    width: 20.5,
    canGrow: true,
    sortBy: "email_address",
    isPlainInCard: true,
    text: ({ publicUserData }) => publicUserData.identifier ?? "",
    render: addressElement,
    className: "roster:text-muted roster:@max-xl:w-full",
  },
  userId: { id: "userId", label: ({ userId }) => userId, text: ({ publicUserData }) => publicUserData.userId },
  role: {
    id: "role",
    label: ({ role }) => role,
    width: 9,
    isPlainInCard: true,
    showsWrites: true,
    text: ({ roleName }) => roleName,
    render: roleElement,
    // No transition: each of its frames would look through the layers of all rows (a third of a role change at 500).
    className: "roster:aria-busy:opacity-70",
  },
  roleKey: { id: "roleKey", label: ({ roleKey }) => roleKey, text: ({ role }) => role },
  joined: {
    id: "joined",
    label: ({ joined }) => joined,
    width: 8.5,
    sortBy: "created_at",
    priority: 3,
    text: ({ createdAt }) => timeText(createdAt),
    render: ({ createdAt }, cell) => timeElement(createdAt, cell),
    className: "roster:text-muted roster:digits",
  },
  lastChanged: {
    id: "lastChanged",
    label: ({ lastChanged }) => lastChanged,
    text: ({ updatedAt }) => timeText(updatedAt),
    render: ({ updatedAt }, cell) => timeElement(updatedAt, cell),
    className: "roster:text-muted roster:digits",
  },
  status: {
    id: "status",
    label: ({ status }) => status,
    showsWrites: true,
    text: ({ status }) => status,
    render: ({ status }, { labels }) => valueElement(labels.statuses[status]),
  },
  accessEnds: {
    id: "accessEnds",
    label: ({ accessEnds }) => accessEnds,
    showsWrites: true,
    text: ({ expiresAt }) => timeText(expiresAt ?? 0),
    render: ({ expiresAt }, cell) => timeElement(expiresAt ?? 0, cell),
    className: "roster:text-muted roster:digits",
  },
  source: {
    id: "source",
    label: ({ source }) => source,
    text: (membership) =>
      managersOf(membership)
        .map(({ name }) => name)
        .join(", "),
    className: "roster:text-muted",
  },
  lastActive: {
    id: "lastActive",
    label: ({ lastActive }) => lastActive,
    width: 8.5,
    sortBy: "last_active_at",
    field: "last_active_at",
    priority: 2,
    text: ({ publicUserData: { lastActiveAt } }) => (lastActiveAt === null ? "never" : timeText(lastActiveAt ?? 0)),
    render: lastActiveElement,
    className: "roster:text-muted roster:digits",
  },
  twoFactor: {
    id: "twoFactor",
    label: ({ twoFactor }) => twoFactor,
    width: 7,
    field: "two_factor",
    priority: 2,
    text: ({ publicUserData }) => twoFactorState(publicUserData) ?? "",
    render: twoFactorElement,
  },
  signInMethods: {
    id: "signInMethods",
    label: ({ signInMethods }) => signInMethods,
    field: "sign_in_method",
    priority: 2,
    text: ({ publicUserData }) => publicUserData.signInMethods?.join(", ") ?? "",
    render: ({ publicUserData }, { labels }) =>
      valueElement(publicUserData.signInMethods?.map((method) => signInMethodText(method, labels)).join(", ")),
    className: "roster:text-muted",
  },
  groups: {
    id: "groups",
    label: ({ groups }) => groups,
    field: "group",
    width: 11,
    priority: 2,
    showsWrites: true,
    text: ({ groups = [] }) => groups.map(({ name }) => name).join(", "),
    render: groupsElement,
    className: "roster:text-muted roster:aria-busy:opacity-70",
  },
};

/** The address where rows have one line: it gives way before any other column. */
const COMPACT_ADDRESS: MemberColumn = { ...memberColumns.emailAddress, canGrow: false, priority: Infinity };

export const hasAddressColumn = (columns: readonly MemberColumn[]): boolean =>
  columns.some(({ id }) => id === memberColumns.emailAddress.id);

/** The columns as rendered: of compact rows, the address, which stands below the name in others, is one. */
export const columnsIn = (columns: readonly MemberColumn[], isCompact: boolean): readonly MemberColumn[] =>
  isCompact && !hasAddressColumn(columns) ? [COMPACT_ADDRESS, ...columns] : columns;

/** The columns shown by default. */
export const DEFAULT_COLUMNS: readonly MemberColumn[] = [memberColumns.role, memberColumns.joined];

/** The columns that an export can contain besides those of the table. */
export const EXPORT_COLUMNS: readonly MemberColumn[] = Object.values(memberColumns);
