import { sql, type Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { isLasting } from "./canAct.js";
import { apiError } from "../http/ApiError.js";
import type { Tables } from "../sql/tables.js";

/** Every membership whose user can act, without an end, and may manage members. */
const selectManagers = (transaction: Transaction<Tables>) =>
  transaction
    .selectFrom("roster_memberships as m")
    .innerJoin("roster_role_permissions as p", "p.role", "m.role")
    .where("p.permission", "=", MANAGE_MEMBERS)
    .where(isLasting("m"));

/** A member, and what they may do after a change: nothing when their membership ends, then or at a set time. */
interface Change {
  readonly member: { readonly user_id: string; readonly permissions: readonly string[] };
  readonly permissionsAfter: readonly string[];
}

/**
 * Which user of these changes, made together under the organization's lock, would be its last manager and is not any more:
 * the last one in their order, as if they were made one after another. `undefined`: someone who can act can still manage
 * members, or could not before either.
 */
export async function lastManagerAmong(
  transaction: Transaction<Tables>,
  organizationId: string,
  changes: readonly Change[],
): Promise<string | undefined> {
  const losing = changes.filter(
    ({ member, permissionsAfter }) =>
      member.permissions.includes(MANAGE_MEMBERS) && !permissionsAfter.includes(MANAGE_MEMBERS),
  );
  if (losing.length === 0) return undefined;
  const userIds = changes.map(({ member }) => member.user_id);
  const { hasOther, lasting } = await transaction
    .selectNoFrom(({ exists }) => [
      exists(
        selectManagers(transaction)
          .where("m.organization_id", "=", organizationId)
          .where(sql<boolean>`m.user_id <> all(${userIds})`)
          .select("m.id"),
      ).as("hasOther"),
      sql<string[]>`array(
        select user_id from roster_memberships as m
        where organization_id = ${organizationId} and user_id = any(${userIds}) and ${isLasting("m")}
      )`.as("lasting"),
    ])
    .executeTakeFirstOrThrow();
  const managesAfter = changes.some(
    ({ member, permissionsAfter }) => lasting.includes(member.user_id) && permissionsAfter.includes(MANAGE_MEMBERS),
  );
  if (hasOther || managesAfter) return undefined;
  return losing.findLast(({ member }) => lasting.includes(member.user_id))?.member.user_id;
}

/** @throws ApiError when a change takes away the last manager. */
export async function requireLastingManager(
  transaction: Transaction<Tables>,
  organizationId: string,
  ...changes: readonly Change[]
): Promise<void> {
  if ((await lastManagerAmong(transaction, organizationId, changes)) !== undefined) {
    throw apiError("organization_minimum_permissions_needed");
  }
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
            .where(isLasting("other"))
            .select("other.id"),
        ),
      ),
    )
    .select("m.id")
    .limit(1)
    .executeTakeFirst();
  if (dependent) throw apiError("organization_minimum_permissions_needed");
}
