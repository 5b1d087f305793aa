import type { Invitation } from "../records.js";

/** Whether a pending invitation wasn't emailed, so that its link is to be sent by hand: it failed, or the backend sends no mail. */
export const isUnmailed = ({ status, delivery, url }: Invitation): boolean =>
  status === "pending" && (delivery === "failed" || (delivery === "skipped" && url !== null));
