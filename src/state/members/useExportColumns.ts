"use client";

import { useLocale } from "../../labels/useLocale.js";
import { isoTime } from "../../lib/isoTime.js";
import { fullName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";

/** One column of an exported table. */
export interface ExportColumn {
  /** What stands above it. */
  readonly label: string;
  /** What stands in it for a member. Any text will do: it is made harmless for spreadsheets. */
  readonly text: (membership: Membership) => string;
}

/** The columns of an export, unless an app has its own: name, address, ids, role, and the times in ISO 8601. */
export function useExportColumns(): readonly ExportColumn[] {
  const { labels } = useLocale();
  return [
    { label: labels.name, text: ({ publicUserData }) => fullName(publicUserData) ?? "" },
    { label: labels.emailAddress, text: ({ publicUserData }) => publicUserData.identifier ?? "" },
    { label: labels.userId, text: ({ publicUserData }) => publicUserData.userId },
    { label: labels.role, text: ({ roleName }) => roleName },
    { label: labels.roleKey, text: ({ role }) => role },
    { label: labels.joined, text: ({ createdAt }) => isoTime(createdAt) },
    { label: labels.lastChanged, text: ({ updatedAt }) => (updatedAt > 0 ? isoTime(updatedAt) : "") },
  ];
}
