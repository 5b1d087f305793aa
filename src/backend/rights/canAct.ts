import { sql, type RawBuilder, type SqlBool } from "kysely";
import { isActive } from "../sql/membershipStatus.js";
import type { Queries } from "../sql/database.js";
import { apiError } from "../http/ApiError.js";

// Null in a view over an app's users is no.
export const IS_ACTIVE = sql<boolean>`(not coalesce(actor.banned, false) and not coalesce(actor.deprovisioned, false))`;

/**
 * Whether a member can act at all: their membership is active, and the users table knows them as neither banned nor
 * deprovisioned.
 *
 * @param table the alias of the memberships
 */
export const canAct = (table: string): RawBuilder<SqlBool> =>
  sql`(${isActive(table)} and exists (
    select from roster_users as actor where actor.id = ${sql.ref(`${table}.user_id`)} and ${IS_ACTIVE}
  ))`;

/** Whether a member can act, and their access does not end: every rule about the last manager counts only such members. */
export const isLasting = (table: string): RawBuilder<SqlBool> =>
  sql`(${canAct(table)} and ${sql.ref(`${table}.expires_at`)} is null)`;

/**
 * Users who are not in the users table yet pass: their session is valid, and they are members of nothing.
 *
 * @throws ApiError 403 when the user is banned or deprovisioned.
 */
export async function requireActive(queries: Queries, userId: string): Promise<void> {
  const user = await queries
    .selectFrom("roster_users as actor")
    .where("actor.id", "=", userId)
    .select(IS_ACTIVE.as("is_active"))
    .executeTakeFirst();
  if (user && !user.is_active) throw apiError("user_deactivated");
}
