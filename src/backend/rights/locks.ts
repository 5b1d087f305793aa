import { sql, type Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { apiError } from "../http/ApiError.js";
import type { Write } from "../sql/write.js";
import { requireMember } from "./access.js";
import { requireActive } from "./canAct.js";
import type { Tables } from "../sql/tables.js";

// A number that no other part of an app is likely to use: "rost" in ASCII.
const RIGHTS = sql`1919906676`;

/**
 * Keeps the roles' permissions unchanged until this transaction ends. Every change of an organization's members takes the
 * lock of its row first, and then this one: so a change of roles never waits for a change that waits for its organization.
 * Changes of members do not wait for each other here.
 */
async function holdRights(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${RIGHTS})`.execute(transaction);
}

/** For changes of roles and permissions, which concern all organizations: no other change runs at the same time. */
export async function lockRights(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${RIGHTS})`.execute(transaction);
}

/**
 * Serializes the writes to members, invitations and requests of one organization.
 *
 * @throws ApiError 404 when there is none of that id.
 */
export async function lockOrganization(transaction: Transaction<Tables>, id: string): Promise<void> {
  const organization = await transaction
    .selectFrom("roster_organizations")
    .where("id", "=", id)
    .select("id")
    .forUpdate()
    .executeTakeFirst();
  if (!organization) throw apiError("resource_not_found");
  await holdRights(transaction);
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
export async function lockForManager({ transaction, caller }: Write, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
  if (caller.type === "server") return;
  await requireMember(transaction, { organizationId, userId: caller.userId }, MANAGE_MEMBERS);
}
