import type { Labels } from "../../labels/en.js";

/** The columns after the address. */
export const invitationColumns = (labels: Labels) => [
  { id: "role", label: labels.role, width: 7.5 },
  { id: "status", label: labels.status, width: 7.5, priority: 2 },
  { id: "expires", label: labels.expiry, width: 7.5, priority: 1 },
  { id: "sent", label: labels.sentOn, width: 7.5, priority: 4 },
  { id: "invitedBy", label: labels.invitedBy, width: 9, priority: 3 },
];
