import type { PageLabels } from "../../labels/usePageLocale.js";
import { personName } from "../../organization/rules/personName.js";
import type { Invitation } from "../../organization/records.js";
import type { MembersView } from "../../state/view/membersView.js";
import type { GridColumn } from "../list/GridHead.js";

/** Who invited, in words; empty where the backend doesn't say. */
export function invitedBy({ inviter, inviterId }: Invitation, labels: PageLabels): string {
  if (inviter) return personName(inviter);
  return inviterId === null ? labels.api : "";
}

/** The columns after the address, without those that say the same of all these rows, or nothing. */
export function invitationColumns(
  labels: PageLabels,
  status: MembersView["status"],
  rows: readonly Invitation[],
): readonly GridColumn[] {
  const someSay = (says: (row: Invitation) => boolean) => rows.length === 0 || rows.some(says);
  const canExpire = status === "all" || status === "pending";
  return [
    { id: "role", label: labels.role, width: 9 },
    ...(status === "all" ? [{ id: "status", label: labels.status, width: 7.5 }] : []),
    ...(canExpire && someSay(({ expiresAt }) => expiresAt !== null)
      ? [{ id: "expires", label: labels.expiry, width: 7.5, priority: 1 }]
      : []),
    { id: "sent", label: labels.sentOn, width: 7.5, priority: 3 },
    ...(someSay((row) => invitedBy(row, labels) !== "")
      ? [{ id: "invitedBy", label: labels.invitedBy, width: 9, priority: 2 }]
      : []),
  ];
}
