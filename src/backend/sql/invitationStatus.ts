import { sql, type SqlBool } from "kysely";
import type { InvitationStatus } from "../../organization/records.js";

/** Whether an invitation, which every query calls `i`, can be accepted. */
export const isPending = sql<SqlBool>`(i.status = 'pending' and i.expires_at > now())`;

/** A pending invitation expires with time: no job has to change its row. */
export const invitationStatus = sql<InvitationStatus>`
  case when i.status = 'pending' and i.expires_at <= now() then 'expired' else i.status end`;
