import type { Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { canAct } from "./canAct.js";
import { apiError } from "../http/ApiError.js";
import type { Tables } from "../sql/tables.js";

/** Every membership whose user can act and may manage members. */
const selectManagers = (transaction: Transaction<Tables>) =>
  transaction
    .selectFrom("roster_memberships as m")
    .innerJoin("roster_role_permissions as p", "p.role", "m.role")
    .where("p.permission", "=", MANAGE_MEMBERS)
    .where(canAct("m.user_id"));

async function hasManager(transaction: Transaction<Tables>, organizationId: string): Promise<boolean> {
  const manager = await selectManagers(transaction)
    .where("m.organization_id", "=", organizationId)
    .select("m.id")
    .limit(1)
    .executeTakeFirst();
  return manager !== undefined;
}

/**
 * Refuses a change that takes the permission to manage members from a member, if no one else has it who can act.
 *
 * @throws ApiError 400 then.
 */
export async function requireOtherManager(
  transaction: Transaction<Tables>,
  { organization_id, user_id }: { readonly organization_id: string; readonly user_id: string },
): Promise<void> {
  const ofOrganization = selectManagers(transaction).where("m.organization_id", "=", organization_id).select("m.id");
  const { isManager, hasOther } = await transaction
    .selectNoFrom(({ exists }) => [
      exists(ofOrganization.where("m.user_id", "=", user_id)).as("isManager"),
      exists(ofOrganization.where("m.user_id", "!=", user_id)).as("hasOther"),
    ])
    .executeTakeFirstOrThrow();
  if (isManager && !hasOther) throw apiError("organization_minimum_permissions_needed");
}

/**
 * Makes a change of an organization's members, under its lock, that must not take away the last manager.
 *
 * @throws ApiError when there was a manager before and would be none afterwards.
 */
export async function requireManagerAfter<T>(
  transaction: Transaction<Tables>,
  organizationId: string,
  change: () => Promise<T>,
): Promise<T> {
  const hadManager = await hasManager(transaction, organizationId);
  const changed = await change();
  if (hadManager && !(await hasManager(transaction, organizationId))) {
    throw apiError("organization_minimum_permissions_needed");
  }
  return changed;
}

/** @throws ApiError when the managers of some organization all have this role, which is about to lose the permission. */
export async function requireOtherManagers(transaction: Transaction<Tables>, role: string): Promise<void> {
  const dependent = await selectManagers(transaction)
    .where("m.role", "=", role)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("roster_memberships as other")
            .innerJoin("roster_role_permissions as permitted", "permitted.role", "other.role")
            .whereRef("other.organization_id", "=", "m.organization_id")
            .where("other.role", "!=", role)
            .where("permitted.permission", "=", MANAGE_MEMBERS)
            .where(canAct("other.user_id"))
            .select("other.id"),
        ),
      ),
    )
    .select("m.id")
    .limit(1)
    .executeTakeFirst();
  if (dependent) throw apiError("organization_minimum_permissions_needed");
}
