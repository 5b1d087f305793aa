import { sql, type SqlBool } from "kysely";
import type { InvitationStatus } from "../../organization/records.js";

/** Whether an invitation can be accepted. Every query aliases the invitations as `i`. */
export const isPending = sql<SqlBool>`(i.status = 'pending' and i.expires_at > now())`;

/** A pending invitation's status derives from the time: no job has to expire its row. */
export const invitationStatus = sql<InvitationStatus>`
  case when i.status = 'pending' and i.expires_at <= now() then 'expired' else i.status end`;
