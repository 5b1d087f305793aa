import { sql, type Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { refusal } from "../http/refusal.js";
import type { Write } from "../sql/write.js";
import { requireMember } from "./access.js";
import { requireActive } from "./canAct.js";
import type { Tables } from "../sql/tables.js";

// Any number that no other part of an app is likely to use: "rost" in ASCII.
const RIGHTS = sql`1919906676`;

/**
 * What roles permit stays as it is until this transaction ends. Every change of who is in an organization begins with
 * the lock of its row, and then this: a change of roles does not wait for one that waits for its organization. Such changes do
 * not wait for each other here.
 */
async function holdRights(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${RIGHTS})`.execute(transaction);
}

/** For a change of what roles permit, which concerns all organizations: nobody else changes anything meanwhile. */
export async function lockRights(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${RIGHTS})`.execute(transaction);
}

/**
 * Writes to the members, invitations and requests of one organization wait here for each other; those of other
 * organizations do not.
 *
 * @throws Refusal 404 when there is none of that id.
 */
export async function lockOrganization(transaction: Transaction<Tables>, id: string): Promise<void> {
  const organization = await transaction
    .selectFrom("roster_organizations")
    .where("id", "=", id)
    .select("id")
    .forUpdate()
    .executeTakeFirst();
  if (!organization) throw refusal("resource_not_found");
  await holdRights(transaction);
}

/**
 * Locks the organization for a change that any user may ask for, and judges once more: a user may have been banned while
 * the change waited for another.
 *
 * @throws Refusal 404 when there is no such organization, 403 when the user is banned or deprovisioned.
 */
export async function lockForCaller({ transaction, caller }: Write, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
  if (caller.type === "user") await requireActive(transaction, caller.userId);
}

/**
 * Locks the organization for a change that needs a manager, and judges once more: a user may have lost the right while
 * the change waited for another.
 *
 * @throws Refusal 404 when there is no such organization, 403 when the user may not manage its members.
 */
export async function lockForManager({ transaction, caller }: Write, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
  if (caller.type === "server") return;
  await requireMember(transaction, { organizationId, userId: caller.userId }, MANAGE_MEMBERS);
}
