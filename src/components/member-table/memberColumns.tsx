"use client";

import { twoFactorState } from "../../organization/rules/activity.js";
import { managersOf } from "../../organization/rules/managed.js";
import { fullName } from "../../organization/rules/personName.js";
import type { MemberColumn } from "../../state/members/memberColumn.js";
import { signInMethodText } from "../../labels/signInMethodText.js";
import { valueElement } from "../list/GridRow.js";
import { groupsElement, lastActiveElement, twoFactorElement } from "./columnCells.js";
import { type BuiltInColumn, builtIn, emailAddress, joined, role, timeElement, timeText } from "./defaultColumns.js";

/** The built-in columns, for `columns` of `MemberTable`. An app that names none loads only the default ones at first. */
export const memberColumns: { readonly [Id in BuiltInColumn]: MemberColumn } = {
  name: builtIn("name", { text: ({ publicUserData }) => fullName(publicUserData) ?? "" }),
  emailAddress,
  userId: builtIn("userId", { text: ({ publicUserData }) => publicUserData.userId }),
  role,
  roleKey: builtIn("roleKey", { text: (membership) => membership.role }),
  joined,
  lastChanged: builtIn("lastChanged", {
    text: ({ updatedAt }) => timeText(updatedAt),
    render: ({ updatedAt }, cell) => timeElement(updatedAt, cell),
    className: "roster:text-muted roster:digits",
  }),
  status: builtIn("status", {
    field: "status",
    showsWrites: true,
    text: ({ status }) => status,
    render: ({ status }, { labels }) => valueElement(labels.statuses[status]),
  }),
  accessEnds: builtIn("accessEnds", {
    field: "expires_at",
    showsWrites: true,
    text: ({ expiresAt }) => timeText(expiresAt ?? 0),
    render: ({ expiresAt }, cell) => timeElement(expiresAt ?? 0, cell),
    className: "roster:text-muted roster:digits",
  }),
  source: builtIn("source", {
    field: "managed",
    text: (membership) =>
      managersOf(membership)
        .map(({ name }) => name)
        .join(", "),
    className: "roster:text-muted",
  }),
  lastActive: builtIn("lastActive", {
    width: 8.5,
    sortBy: "last_active_at",
    field: "last_active_at",
    priority: 2,
    text: ({ publicUserData: { lastActiveAt } }) => (lastActiveAt === null ? "never" : timeText(lastActiveAt ?? 0)),
    render: lastActiveElement,
    className: "roster:text-muted roster:digits",
  }),
  twoFactor: builtIn("twoFactor", {
    width: 7,
    field: "two_factor",
    priority: 2,
    text: ({ publicUserData }) => twoFactorState(publicUserData) ?? "",
    render: twoFactorElement,
  }),
  signInMethods: builtIn("signInMethods", {
    field: "sign_in_method",
    priority: 2,
    text: ({ publicUserData }) => publicUserData.signInMethods?.join(", ") ?? "",
    render: ({ publicUserData }, { labels }) =>
      valueElement(publicUserData.signInMethods?.map((method) => signInMethodText(method, labels)).join(", ")),
    className: "roster:text-muted",
  }),
  groups: builtIn("groups", {
    field: "group",
    width: 11,
    priority: 2,
    showsWrites: true,
    text: ({ groups = [] }) => groups.map(({ name }) => name).join(", "),
    render: groupsElement,
    className: "roster:text-muted roster:aria-busy:opacity-70",
  }),
};

/** The columns that an export can contain besides those of the app. */
export const EXPORT_COLUMNS: readonly MemberColumn[] = Object.values(memberColumns);
