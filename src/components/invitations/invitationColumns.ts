import type { PageLabels } from "../../labels/usePageLocale.js";
import type { MembersView } from "../../state/view/membersView.js";
import type { GridColumn } from "../list/GridHead.js";

/** The columns after the address, without those that say the same of all rows. */
export const invitationColumns = (labels: PageLabels, status: MembersView["status"]): readonly GridColumn[] => [
  { id: "role", label: labels.role, width: 9 },
  ...(status === "all" ? [{ id: "status", label: labels.status, width: 7.5 }] : []),
  ...(status === "all" || status === "pending"
    ? [{ id: "expires", label: labels.expiry, width: 7.5, priority: 1 }]
    : []),
  { id: "sent", label: labels.sentOn, width: 7.5, priority: 3 },
  { id: "invitedBy", label: labels.invitedBy, width: 9, priority: 2 },
];
