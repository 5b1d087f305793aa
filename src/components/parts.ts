import { onDemand } from "../lib/onDemand.js";

/** Dialogs that most visits never open. */
export const memberQuestion = onDemand(() => import("./member-dialogs/MemberQuestion.js"));
export const memberDetails = onDemand(() => import("./member-details/MemberDetails.js"));
export const transferOwnership = onDemand(() => import("./ownership/TransferOwnership.js"));
export const exportQuestion = onDemand(() => import("./export/ExportQuestion.js"));
export const tableViewDialog = onDemand(() => import("./member-table/TableViewDialog.js"));
export const confirmDialog = onDemand(() => import("./ui/ConfirmDialog.js"));
export const inviteForm = onDemand(() => import("./invitations/InviteForm.js"));
export const revocationQuestion = onDemand(() => import("./invitations/RevocationQuestion.js"));
export const bulkQuestion = onDemand(() => import("./member-dialogs/BulkQuestion.js"));
