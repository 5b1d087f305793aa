import { onDemand } from "../lib/onDemand.js";

/** Dialogs that most visits never open. */
export const memberQuestion = onDemand(() => import("./MemberQuestion.js"));
export const bulkQuestion = onDemand(() => import("./BulkQuestion.js"));
