import { sql, type Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { apiError } from "../http/ApiError.js";
import type { Write } from "../sql/write.js";
import { requirePermission } from "./access.js";
import { requireActive } from "./canAct.js";
import { SCOPE_SETTING } from "../sql/connections/organizationScope.js";
import type { Tables } from "../sql/tables.js";

// A number that no other part of an app is likely to use: "rost" in ASCII.
const RIGHTS = sql`1919906676`;

/** For changes of roles and permissions, which concern all organizations: no other change runs at the same time. */
export async function lockRights(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${RIGHTS})`.execute(transaction);
}

/**
 * Serializes the writes to members, invitations and requests of one organization, and keeps the roles' permissions unchanged
 * until the transaction ends. From here on, the transaction sees this organization alone. The organization's row is always
 * locked first: so a change of roles never waits for a change that waits for its organization. Changes of members do not wait
 * for each other at the second lock.
 *
 * @throws ApiError 404 when there is no organization of that id.
 */
export async function lockOrganization(transaction: Transaction<Tables>, id: string): Promise<void> {
  const { rows } = await sql`
    with organization as materialized (select id from roster_organizations where id = ${id} for update)
    select pg_advisory_xact_lock_shared(${RIGHTS}), set_config(${SCOPE_SETTING}, id, true) from organization
  `.execute(transaction);
  if (rows.length === 0) throw apiError("resource_not_found");
}

/**
 * Locks the organization for a change that any user may make, and checks the user again: they may have been banned while the
 * change waited.
 *
 * @throws ApiError 404 when there is no such organization, 403 when the user is banned or deprovisioned.
 */
export async function lockForCaller({ transaction, caller }: Write, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
  if (caller.type === "user") await requireActive(transaction, caller.userId);
}

/**
 * Locks the organization for a change that requires a manager, and checks the caller again: they may have lost the
 * permission while the change waited.
 *
 * @throws ApiError 404 when there is no such organization, 403 when the user may not manage its members.
 */
export async function lockForManager(write: Write, organizationId: string): Promise<void> {
  await lockOrganization(write.transaction, organizationId);
  if (write.caller.type === "user") requirePermission(await write.rights(organizationId), MANAGE_MEMBERS);
}
