import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Queries } from "../sql/database.js";
import { apiError } from "../http/ApiError.js";

// Null in a view over an app's users is no.
export const IS_ACTIVE = sql<boolean>`(not coalesce(actor.banned, false) and not coalesce(actor.deprovisioned, false))`;

/**
 * Whether the user in this column can act at all: known to the users table, neither banned nor deprovisioned. Every rule
 * about managers counts only such users.
 */
export const canAct = (column: string): RawBuilder<SqlBool> =>
  sql`exists (select from roster_users as actor where actor.id = ${sql.ref(column)} and ${IS_ACTIVE})`;

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
