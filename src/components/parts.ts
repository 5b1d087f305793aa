import { onDemand } from "../lib/onDemand.js";

/** Dialogs that most visits never open. */
export const memberQuestion = onDemand(() => import("./MemberQuestion.js"));
export const memberDetails = onDemand(() => import("./MemberDetails.js"));
export const transferOwnership = onDemand(() => import("./TransferOwnership.js"));
export const exportQuestion = onDemand(() => import("./ExportQuestion.js"));
export const tableViewDialog = onDemand(() => import("./TableViewDialog.js"));
export const confirmDialog = onDemand(() => import("./ui/ConfirmDialog.js"));
export const inviteForm = onDemand(() => import("./InviteForm.js"));
export const revocationQuestion = onDemand(() => import("./RevocationQuestion.js"));
export const bulkQuestion = onDemand(() => import("./BulkQuestion.js"));
