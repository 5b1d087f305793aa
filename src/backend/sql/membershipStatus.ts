import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { MembershipStatus } from "../../organization/records.js";

/** An active membership's status derives from the time, until `expireMembers` writes it down. The memberships are `m`. */
export const membershipStatus = sql<MembershipStatus>`
  case when m.status = 'active' and m.expires_at <= now() then 'expired' else m.status end`;

/** Whether a membership is active. @param table the alias of the memberships */
export const isActive = (table: string): RawBuilder<SqlBool> =>
  sql`(${sql.ref(`${table}.status`)} = 'active' and (${sql.ref(`${table}.expires_at`)} is null or ${sql.ref(`${table}.expires_at`)} > now()))`;

/** Whether its access has ended and its row does not say so yet. */
export const isOverdue = sql<SqlBool>`(m.status = 'active' and m.expires_at is not null and m.expires_at <= now())`;
