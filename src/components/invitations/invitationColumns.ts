import type { ListLabels } from "../../labels/useListLocale.js";
import { personName } from "../../organization/rules/personName.js";
import type { Invitation } from "../../organization/records.js";
import type { MembersView } from "../../state/view/membersView.js";
import type { GridColumn } from "../list/GridHead.js";

/** Who invited, in words; empty where the backend doesn't say. */
export function invitedBy({ inviter, inviterId }: Invitation, labels: ListLabels): string {
  if (inviter) return personName(inviter);
  return inviterId === null ? labels.api : "";
}

/** Whether the backend says of any of these when it expires, and who invited. Without rows, it may. */
export function saidOf(rows: readonly Invitation[], labels: ListLabels) {
  const isSaid = (says: (row: Invitation) => boolean) => rows.length === 0 || rows.some(says);
  return [isSaid(({ expiresAt }) => expiresAt !== null), isSaid((row) => invitedBy(row, labels) !== "")] as const;
}

/** The columns after the address, without those that say nothing, or the same of all rows. */
export const invitationColumns = (
  labels: ListLabels,
  status: MembersView["status"],
  [hasExpiry, hasInviter]: ReturnType<typeof saidOf>,
): readonly GridColumn[] => [
  { id: "role", label: labels.role, width: 9 },
  ...(status === "all" ? [{ id: "status", label: labels.status, width: 7.5 }] : []),
  ...(hasExpiry && (status === "all" || status === "pending")
    ? [{ id: "expires", label: labels.expiry, width: 7.5, priority: 1 }]
    : []),
  { id: "sent", label: labels.sentOn, width: 7.5, priority: 3 },
  ...(hasInviter ? [{ id: "invitedBy", label: labels.invitedBy, width: 9, priority: 2 }] : []),
];
